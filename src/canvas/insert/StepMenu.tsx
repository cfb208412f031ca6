import { focusAfterMenu } from '../../commands/focusAfterMenu.ts'
import { menuItems } from '../../commands/menuItems.ts'
import type { Command, CommandContext } from '../../commands/types.ts'
import ContextMenu from '../../ui/ContextMenu.tsx'

type Props = {
  commands: readonly Command[]
  context: CommandContext
  at: { x: number; y: number }
  onClose: () => void
  returnFocus: () => HTMLElement | null
}

/** What can be done with the selected steps. Loaded on first use. */
export default function StepMenu({ commands, context, returnFocus, ...menu }: Props) {
  return (
    <ContextMenu
      label="Step"
      items={menuItems(commands, context)}
      returnFocus={() => focusAfterMenu(context.document, '[data-canvas]', returnFocus)}
      {...menu}
    />
  )
}
