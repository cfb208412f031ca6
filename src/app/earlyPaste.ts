import type { CommandContext } from '../commands/types.ts'
import { loadPart } from '../ui/loadPart.ts'

/**
 * What is pasted before the commands are there, with nothing in focus and nothing in the flow yet, is the flow's: kept,
 * and pasted once they are.
 * Returns how to stop.
 */
export function takeEarlyPaste(context: () => CommandContext): () => void {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (event.target !== document.body || text === '') return
    event.preventDefault()
    loadPart(
      () => import('../commands/index.ts'),
      ({ isEmpty, pasteText }) => {
        if (isEmpty(context().document.store.getState())) pasteText(context(), text)
      },
    )
  }
  window.addEventListener('paste', paste)
  return () => window.removeEventListener('paste', paste)
}
