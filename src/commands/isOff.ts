import type { Command, CommandContext } from './types.ts'

/** Whether a command can’t be used now. In the view of all flows only those can that need no flow. */
export function isOff(command: Command, context: CommandContext): boolean {
  return (!command.atHome && isHome(context)) || command.enabled?.(context) === false
}

/** Whether the view of all flows is shown. */
export function isHome({ ports: { flows } }: CommandContext): boolean {
  return flows !== undefined && flows.shown() === undefined
}
