import type { CommandContext } from '../commands/types.ts'

/** Runs a command by its id; the registry is loaded after the first paint, so a very early click waits for it. */
export function runCommand(id: string, context: CommandContext): void {
  void import('../commands/index.ts').then((registry) => registry.runCommand(id, context))
}
