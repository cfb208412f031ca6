import { handleKey, onCopy, onCut, onPaste } from '../commands/index.ts'
import type { CommandContext } from '../commands/types.ts'
import { announceFaults } from './announceFaults.ts'

/** Lets the keyboard and the clipboard reach the commands, wherever the focus is. Returns how to stop. */
export function attachCommands(context: CommandContext): () => void {
  const key = (event: KeyboardEvent) => {
    if (handleKey(event, context)) event.preventDefault()
  }
  const copy = (event: ClipboardEvent) => onCopy(event, context)
  const cut = (event: ClipboardEvent) => onCut(event, context)
  const paste = (event: ClipboardEvent) => onPaste(event, context)
  const stopFaults = announceFaults(context)
  // Before the panes' own handlers, since undo is ours everywhere, in the code editor too.
  window.addEventListener('keydown', key, true)
  window.addEventListener('copy', copy)
  window.addEventListener('cut', cut)
  window.addEventListener('paste', paste)
  return () => {
    stopFaults()
    window.removeEventListener('keydown', key, true)
    window.removeEventListener('copy', copy)
    window.removeEventListener('cut', cut)
    window.removeEventListener('paste', paste)
  }
}
