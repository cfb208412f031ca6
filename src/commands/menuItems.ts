import { formatShortcut } from './formatShortcut.ts'
import { isOff } from './isOff.ts'
import { platform } from './platform.ts'
import { startCommand } from './startCommand.ts'
import type { Command, CommandContext } from './types.ts'

/** Commands as lines of a menu, as they can be asked for now. */
export function menuItems(commands: readonly Command[], context: CommandContext) {
  return commands.map((command) => ({
    id: command.id,
    title: command.title,
    icon: command.icon,
    keys: command.shortcuts?.[0] && formatShortcut(command.shortcuts[0], platform()),
    isOff: isOff(command, context),
    run: () => void startCommand(command, context),
  }))
}
