import type { Language } from '../../swml/index.ts'
import { coverSecrets } from './coverSecrets.ts'
import { followTheme } from './followTheme.ts'
import { monaco, setUpMonaco } from './monaco.ts'
import { registerLanguages } from './registerLanguages.ts'

/** A text as one side of a comparison shows it. */
export type Side = { text: string; language: Language }

/** Two texts beside each other, or below each other where there is little room, to look at. Returns how to end. */
export function createDiff(
  host: HTMLElement,
  sides: { before: Side; after: Side },
  hideSecrets: boolean,
): () => void {
  setUpMonaco()
  registerLanguages()
  const stopTheme = followTheme()
  const style = getComputedStyle(window.document.documentElement)
  const editor = monaco.editor.createDiffEditor(host, {
    theme: 'wireline',
    readOnly: true,
    originalEditable: false,
    automaticLayout: true,
    editContext: false,
    fontFamily: style.getPropertyValue('--font-mono').trim() || 'monospace',
    fontSize: Number.parseFloat(style.getPropertyValue('--size-body')) || 13,
    lineHeight: 20,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    wordWrap: 'on',
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: 760,
    renderOverviewRuler: false,
    // What is alike is folded, a few lines around each change aside.
    hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 6 },
    renderFinalNewline: 'on',
    // Tab leads out of it: there is nothing to type.
    tabFocusMode: true,
  })
  // Monaco sets options of models anew as soon as there is an editor, so that they come after it.
  const original = monaco.editor.createModel(sides.before.text, sides.before.language)
  const modified = monaco.editor.createModel(sides.after.text, sides.after.language)
  for (const model of [original, modified])
    model.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    })
  editor.setModel({ original, modified })
  editor.getOriginalEditor().updateOptions({ ariaLabel: 'The text before' })
  editor.getModifiedEditor().updateOptions({ ariaLabel: 'The text now' })
  const covers = [editor.getOriginalEditor(), editor.getModifiedEditor()].map(coverSecrets)
  for (const each of covers) each.cover(hideSecrets)
  return () => {
    stopTheme()
    for (const each of covers) each.stop()
    editor.dispose()
    original.dispose()
    modified.dispose()
  }
}
