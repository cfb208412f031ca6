import { isReading } from '../document/analysis.ts'
import { whenRead } from '../document/whenRead.ts'
import { isOff } from './isOff.ts'
import type { Command, CommandContext } from './types.ts'

/**
 * Runs a command, as a key, a button or a menu does; false where it is off. While a long text is read, one that is off
 * because of that is run right after. What breaks in it is told, and breaks nothing else.
 */
export function startCommand(command: Command, context: CommandContext): boolean {
  if (!isOff(command, context)) {
    void run(command, context)
    return true
  }
  const { document } = context
  if (isReading(document.store.getState()))
    whenRead(document, () => {
      if (!isOff(command, context)) void run(command, context)
    })
  return false
}

async function run(command: Command, context: CommandContext): Promise<void> {
  try {
    await command.run(context)
  } catch (error) {
    const words = `“${command.title}” couldn’t be done: something in Wireline broke. Your flow’s text is safe.`
    if (context.ports.tellFault) context.ports.tellFault(words, error)
    else context.ports.notify({ text: words, tone: 'error' })
  }
}
