import { type CommandId, commands } from './commands.ts'
import { startCommand } from './startCommand.ts'
import type { CommandContext } from './types.ts'

/**
 * Runs a command by its id, as a button or menu does; false where it is off now. Throws where there is none by that
 * id.
 */
export function runCommand(id: CommandId, context: CommandContext): boolean {
  const command = commands.find((each) => each.id === id)
  if (!command) throw new Error(`There is no command “${id}”`)
  return startCommand(command, context)
}
