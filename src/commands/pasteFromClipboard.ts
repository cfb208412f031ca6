import type { Flow, Place } from '../swml/index.ts'
import { formatShortcut } from './formatShortcut.ts'
import { pasteText } from './pasteText.ts'
import { isTouch, platform } from './platform.ts'
import { type CommandContext, isShown } from './types.ts'

/** Pastes what the clipboard holds; where the browser keeps it to itself, says which keys to press. */
export async function pasteFromClipboard(
  context: CommandContext,
  place?: (flow: Flow) => Place | undefined,
): Promise<void> {
  const text = await context.ports.readClipboard()
  if (!isShown(context)) {
    const late =
      'Nothing was pasted: another flow was opened before the browser gave the clipboard.'
    return context.ports.notify({ text: late, tone: 'error' })
  }
  if (text !== undefined) return pasteText(context, text, place)
  const instead = isTouch()
    ? 'Open the code, hold a finger there and paste'
    : `Press ${formatShortcut('Mod+V', platform())} instead`
  context.ports.notify({
    text: `The browser doesn’t let Wireline read the clipboard by itself. ${instead}.`,
    tone: 'error',
  })
}
