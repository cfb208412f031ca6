import { commands } from '../../commands/commands.ts'
import { menuItems } from '../../commands/menuItems.ts'
import type { CommandContext } from '../../commands/types.ts'
import ContextMenu from '../../ui/ContextMenu.tsx'

type Props = {
  context: CommandContext
  at: { x: number; y: number }
  onClose: () => void
  returnFocus: () => HTMLElement | null
}

/** What has a button of its own here, or leads here. */
const elsewhere: readonly string[] = ['file.home', 'file.new']

/** Everything else that needs no flow. Loaded on first use. */
export default function HomeMenu({ context, at, onClose, returnFocus }: Props) {
  const offered = commands.filter(({ atHome, id }) => atHome && !elsewhere.includes(id))
  return (
    <ContextMenu
      label="More"
      items={menuItems(offered, context)}
      at={at}
      onClose={onClose}
      returnFocus={returnFocus}
    />
  )
}
