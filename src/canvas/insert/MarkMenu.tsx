import { useState } from 'react'
import { branchMenu } from '../../commands/branchCommands.ts'
import { focusAfterMenu } from '../../commands/focusAfterMenu.ts'
import { menuItems } from '../../commands/menuItems.ts'
import { sectionMenu } from '../../commands/sectionCommands.ts'
import type { CommandContext } from '../../commands/types.ts'
import type { Box } from '../../layout/types.ts'
import ContextMenu from '../../ui/ContextMenu.tsx'

type Props = {
  /** The section's name or the branch's label. */
  box: Box
  context: CommandContext
  at: { x: number; y: number }
  onClose: () => void
  returnFocus: () => HTMLElement | null
}

/** What can be done with a section or a branch. Loaded on first use. */
export default function MarkMenu({ box, context, at, onClose, returnFocus }: Props) {
  const [commands] = useState(() =>
    box.kind === 'section' ? sectionMenu(box.label) : branchMenu(context, box.path),
  )
  return (
    <ContextMenu
      label={box.label}
      items={menuItems(commands, context)}
      at={at}
      onClose={onClose}
      returnFocus={() =>
        focusAfterMenu(context.document, '[data-canvas]', () => {
          const key = CSS.escape(box.key)
          return document.querySelector<HTMLElement>(`[data-mark="${key}"] button`) ?? returnFocus()
        })
      }
    />
  )
}
