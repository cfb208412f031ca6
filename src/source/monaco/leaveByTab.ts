import { monaco } from './monaco.ts'

/**
 * Tab indents; Esc and then Tab leaves the editor, so that nobody is caught in it. An Esc that closes something
 * (suggestions, find, several carets) does only that.
 */
export function leaveByTab(editor: monaco.editor.IStandaloneCodeEditor): () => void {
  let leaving = false
  const set = (next: boolean) => {
    if (leaving === next) return
    leaving = next
    editor.updateOptions({ tabFocusMode: next })
  }
  const keys = editor.onKeyDown((event) => {
    const { KeyCode } = monaco
    if (event.keyCode === KeyCode.Escape) set(!somethingToClose(editor))
    else if (event.keyCode !== KeyCode.Tab && event.keyCode !== KeyCode.Shift) set(false)
  })
  const blur = editor.onDidBlurEditorText(() => set(false))
  return () => {
    keys.dispose()
    blur.dispose()
  }
}

function somethingToClose(editor: monaco.editor.IStandaloneCodeEditor): boolean {
  const open = '.suggest-widget.visible, .find-widget.visible, .monaco-hover:not(.hidden)'
  const root = editor.getDomNode()
  const shown = [
    ...(root?.querySelectorAll(open) ?? []),
    ...document.querySelectorAll(`.overflowingContentWidgets :is(${open})`),
  ]
  return shown.length > 0 || (editor.getSelections()?.length ?? 1) > 1
}
