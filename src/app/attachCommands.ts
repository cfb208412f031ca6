import { handleKey, onCopy, onCut, onPaste } from '../commands/index.ts'
import { isComposing } from '../commands/isComposing.ts'
import { singleKeys } from '../commands/singleKeys.ts'
import type { CommandContext } from '../commands/types.ts'
import { typeAhead } from '../ui/typeAhead.ts'
import { keepFocus } from './keepFocus.ts'
import { followSharedAddress } from './sharedAddress.ts'
import { shell } from './shellStore.ts'

/**
 * Lets the keyboard and the clipboard reach the commands, wherever the focus is, and keeps the keyboard in the app.
 * `context` is asked at each event, since another flow may be shown by then. What
 * an input method composes with is heard by nobody else: its Enter confirms a word and chooses nothing, in any text box. Follows shared links, too.
 * Returns how to stop.
 */
export function attachCommands(context: () => CommandContext): () => void {
  const key = (event: KeyboardEvent) => {
    // The code pane's editor composes by itself.
    const isOurs =
      !(event.target instanceof Element) || event.target.closest('.monaco-editor') === null
    if (isComposing(event) && isOurs) event.stopImmediatePropagation()
    else if (typeAhead(event)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else if (handleKey(event, context())) {
      event.preventDefault()
      // The messages would take it, too, and with it the keyboard.
      if (event.key === 'F6') event.stopPropagation()
    }
  }
  const copy = (event: ClipboardEvent) => onCopy(event, context())
  const cut = (event: ClipboardEvent) => onCut(event, context())
  const paste = (event: ClipboardEvent) => onPaste(event, context())
  // Before the panes' own handlers, since undo is ours everywhere, in the code editor too.
  window.addEventListener('keydown', key, true)
  window.addEventListener('copy', copy)
  window.addEventListener('cut', cut)
  window.addEventListener('paste', paste)
  const takeKeys = () => singleKeys.setState(shell.getState().singleKeys, true)
  takeKeys()
  const stopKeys = shell.subscribe(takeKeys)
  const stopKeeping = keepFocus(document)
  const stopShared = followSharedAddress(() => context().ports.flows?.showAddress())
  return () => {
    stopKeys()
    stopKeeping()
    stopShared()
    window.removeEventListener('keydown', key, true)
    window.removeEventListener('copy', copy)
    window.removeEventListener('cut', cut)
    window.removeEventListener('paste', paste)
  }
}
