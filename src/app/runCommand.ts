import type { CommandId } from '../commands/commands.ts'
import type { CommandContext } from '../commands/types.ts'
import { loadPart } from '../ui/loadPart.ts'

/** Runs a command by its id; the registry is loaded after the first paint, so a very early click waits for it. */
export function runCommand(id: CommandId, context: CommandContext): void {
  loadPart(
    () => import('../commands/index.ts'),
    (registry) => registry.runCommand(id, context),
  )
}
