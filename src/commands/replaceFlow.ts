import type { WirelineDocument } from '../document/types.ts'
import type { CommandContext } from './types.ts'
import { offerUndo, untilChanged } from './words.ts'

type Options = Parameters<WirelineDocument['replaceText']>[1]

/**
 * Puts another text in place of the flow, and says so in these words, with a way back: unless it is the very same
 * text, where "Undo" would take back what was done before.
 */
export function replaceFlow(
  context: CommandContext,
  text: string,
  options: Options,
  words: string,
): void {
  const { document, ports } = context
  const { revision } = document.store.getState()
  document.replaceText(text, options)
  if (document.store.getState().revision !== revision) offerUndo(context, words)
  else ports.notify({ text: words, over: untilChanged(document) })
}
