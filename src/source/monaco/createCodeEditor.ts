import { onGoToText } from '../../commands/goToText.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Language } from '../../swml/index.ts'
import { minimalEdit } from '../../text/minimalEdit.ts'
import { ExactLines } from '../exact/ExactLines.ts'
import { coverSecrets } from './coverSecrets.ts'
import { followSelection } from './followSelection.ts'
import { followTheme } from './followTheme.ts'
import { leaveByKeys } from './leaveByKeys.ts'
import { createOwnModel } from './modelSurface.ts'
import { monaco, setUpMonaco } from './monaco.ts'
import { provideHelp } from './provideHelp.ts'
import { registerLanguages } from './registerLanguages.ts'
import { showProblems } from './showProblems.ts'

/** Monaco in the code pane, in step with a document. */
export type CodeEditor = {
  /** The document itself, for typing, coloured as this format. */
  showOwn: (language: Language) => void
  /** The text of the other format, to look at. */
  showOther: (text: string, language: Language) => void
  /** Covers the secrets in whichever text is shown. */
  hideSecrets: (hidden: boolean) => void
  /** Takes the keyboard over from a plain text area with the same text, its caret and selection too. */
  typeOn: (area: HTMLTextAreaElement) => void
  dispose: () => void
}

/** Monaco in `host`, in step with the document. */
export function createCodeEditor(
  host: HTMLElement,
  document: WirelineDocument,
  leave: () => void,
): CodeEditor {
  setUpMonaco()
  registerLanguages()
  const stopTheme = followTheme()
  const own = createOwnModel(document, (end, undo) => {
    if (undo && end !== undefined && editor.hasTextFocus()) {
      editor.setPosition(end, 'wireline')
      editor.revealPositionInCenterIfOutsideViewport(end)
    }
  })
  const other = monaco.editor.createModel('', 'json')
  const style = getComputedStyle(window.document.documentElement)
  const editor = monaco.editor.create(host, {
    ...options,
    fontFamily: style.getPropertyValue('--font-mono').trim() || 'monospace',
    fontSize: Number.parseFloat(style.getPropertyValue('--size-body')) || 13,
    model: own.model,
    ariaLabel: nameOf(own.model),
  })
  // Monaco sets these anew as soon as there is an editor.
  for (const model of [own.model, other]) {
    model.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    })
  }
  // Monaco measures letters once; the font may come later.
  void window.document.fonts.ready.then(() => monaco.editor.remeasureFonts())
  const scroll = new Map<monaco.editor.ITextModel, monaco.editor.ICodeEditorViewState | null>()
  const show = (model: monaco.editor.ITextModel) => {
    const before = editor.getModel()
    if (before !== null && before !== model) scroll.set(before, editor.saveViewState())
    if (before !== model) editor.setModel(model)
    editor.updateOptions({ readOnly: model === other, ariaLabel: nameOf(model) })
    const state = scroll.get(model)
    if (before !== model && state) editor.restoreViewState(state)
  }
  const select = (range: monaco.Range) => {
    editor.setSelection(range, 'wireline')
    editor.revealRangeInCenterIfOutsideViewport(range)
  }
  const goTo = (offset: number) => {
    // The other format is only looked at: it has no such place.
    if (editor.getModel() !== own.model) return
    const { line, column } = own.follower.lines.placeAt(offset)
    select(new monaco.Range(line, column, line, column))
  }
  const secrets = coverSecrets(editor)
  const stops = [
    stopTheme,
    secrets.stop,
    showProblems(document, own),
    followSelection(document, editor, own),
    onGoToText(document, goTo),
    provideHelp(document, own),
    leaveByKeys(editor, leave),
    leaveKeysToTheApp(document, host, own.expectPaste),
  ]
  editor.onDidBlurEditorText(() => document.endGroup())
  host.querySelector('textarea.inputarea')?.setAttribute('data-autofocus', '')
  return {
    showOwn(language) {
      monaco.editor.setModelLanguage(own.model, language)
      show(own.model)
    },
    showOther(text, language) {
      monaco.editor.setModelLanguage(other, language)
      const before = other.getValue()
      const [edit] = minimalEdit(before, text)
      if (edit !== undefined && before !== '') {
        const from = other.getPositionAt(edit.start)
        const to = other.getPositionAt(edit.end)
        other.applyEdits([{ range: monaco.Range.fromPositions(from, to), text: edit.text }])
      } else if (edit !== undefined) other.setValue(text)
      show(other)
    },
    hideSecrets: secrets.cover,
    typeOn({ value, selectionStart, selectionEnd }) {
      const shown = new ExactLines(value, 'shown')
      const from = shown.placeAt(selectionStart)
      const to = shown.placeAt(selectionEnd)
      const range = new monaco.Range(from.line, from.column, to.line, to.column)
      select(range)
      editor.focus()
    },
    dispose() {
      for (const stop of stops) stop()
      editor.dispose()
      own.dispose()
      other.dispose()
    },
  }
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  theme: 'wireline',
  automaticLayout: true,
  // A native textarea: found by screen readers, tests and "is this a text input?" alike.
  editContext: false,
  accessibilitySupport: 'auto',
  minimap: { enabled: false },
  lineHeight: 20,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  // Below there is room for the scrollbar.
  padding: { top: 8, bottom: 16 },
  scrollBeyondLastLine: false,
  renderFinalNewline: 'on',
  smoothScrolling: false,
  renderLineHighlight: 'none',
  occurrencesHighlight: 'off',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 8,
  folding: true,
  glyphMargin: false,
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  suggestOnTriggerCharacters: true,
  suggest: { showStatusBar: false, preview: false, showIcons: true },
  acceptSuggestionOnCommitCharacter: false,
  fixedOverflowWidgets: true,
  // Within a shadow root the menu wouldn't see the theme's colours.
  useShadowDOM: false,
  unusualLineTerminators: 'off',
  links: false,
  overviewRulerLanes: 1,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollbar: {
    // Else, when the bar goes as a text becomes shorter, Monaco draws numbers and lines at different heights.
    ignoreHorizontalScrollbarInContentHeight: true,
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    alwaysConsumeMouseWheel: false,
  },
  detectIndentation: false,
  tabSize: 2,
  insertSpaces: true,
  'semanticHighlighting.enabled': false,
  stickyScroll: { enabled: false },
  // Pasting keeps what was written, byte for byte.
  formatOnPaste: false,
  formatOnType: false,
  autoIndent: 'full',
}

function nameOf(model: monaco.editor.ITextModel): string {
  return `SWML code, ${model.getLanguageId() === 'json' ? 'JSON' : 'YAML'}`
}

/**
 * Keys of the app are left to it, the browser's own undo is turned into ours, and a paste is told apart from typing.
 */
function leaveKeysToTheApp(
  document: WirelineDocument,
  host: HTMLElement,
  pasting: () => void,
): () => void {
  const { KeyCode, KeyMod } = monaco
  const rules = monaco.editor.addKeybindingRules(
    [
      [KeyMod.CtrlCmd | KeyCode.KeyZ, '-undo'] as const,
      [KeyMod.CtrlCmd | KeyCode.KeyY, '-redo'] as const,
      [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, '-redo'] as const,
      // The app's own: the next and the previous problem, in all panes.
      [KeyCode.F8, '-editor.action.marker.nextInFiles'] as const,
      [KeyMod.Shift | KeyCode.F8, '-editor.action.marker.prevInFiles'] as const,
    ].map(([keybinding, command]) => ({ keybinding, command })),
  )
  const beforeInput = (event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.inputType === 'historyUndo') document.undo()
    else document.redo()
  }
  host.addEventListener('beforeinput', beforeInput, true)
  host.addEventListener('paste', pasting, true)
  return () => {
    rules.dispose()
    host.removeEventListener('beforeinput', beforeInput, true)
    host.removeEventListener('paste', pasting, true)
  }
}
