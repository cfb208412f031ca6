import { monaco } from './monaco.ts'

/**
 * Who comes in by Tab goes on by Tab, so that the editor never catches anyone on their way through the page. Once
 * something else was pressed, Tab indents, and Esc leaves. An Esc that closes something (suggestions, find, a
 * selection, several carets) does only that.
 *
 * @param leave gives the keyboard to what Esc leads to
 */
export function leaveByKeys(
  editor: monaco.editor.IStandaloneCodeEditor,
  leave: () => void,
): () => void {
  let leaving = false
  const set = (next: boolean) => {
    if (leaving === next) return
    leaving = next
    editor.updateOptions({ tabFocusMode: next })
  }
  const keys = editor.onKeyDown((event) => {
    const { KeyCode } = monaco
    if (event.keyCode === KeyCode.Escape) {
      if (!somethingToClose(editor)) leave()
    } else if (event.keyCode !== KeyCode.Tab && event.keyCode !== KeyCode.Shift) set(false)
  })
  const blur = editor.onDidBlurEditorText(() => set(false))
  let lastKey = ''
  const remember = (event: Event) => {
    lastKey = event instanceof KeyboardEvent ? event.key : ''
  }
  window.addEventListener('keydown', remember, true)
  window.addEventListener('pointerdown', remember, true)
  const focus = editor.onDidFocusEditorText(() => set(lastKey === 'Tab'))
  return () => {
    keys.dispose()
    blur.dispose()
    focus.dispose()
    window.removeEventListener('keydown', remember, true)
    window.removeEventListener('pointerdown', remember, true)
  }
}

function somethingToClose(editor: monaco.editor.IStandaloneCodeEditor): boolean {
  const open = '.suggest-widget.visible, .find-widget.visible, .monaco-hover:not(.hidden)'
  const root = editor.getDomNode()
  const shown = [
    ...(root?.querySelectorAll(open) ?? []),
    ...document.querySelectorAll(`.overflowingContentWidgets :is(${open})`),
  ]
  const [first, ...more] = editor.getSelections() ?? []
  return shown.length > 0 || more.length > 0 || first?.isEmpty() === false
}
