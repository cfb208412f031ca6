import { useState } from 'react'
import { branchMenu } from '../commands/branchCommands.ts'
import { commands } from '../commands/commands.ts'
import { focusAfterMenu } from '../commands/focusAfterMenu.ts'
import { isForSteps } from '../commands/isForSteps.ts'
import { menuItems } from '../commands/menuItems.ts'
import { sectionMenu } from '../commands/sectionCommands.ts'
import type { Command, CommandContext } from '../commands/types.ts'
import ContextMenu from '../ui/ContextMenu.tsx'
import type { OutlineRow } from './logic/outlineRows.ts'

const outline = '[data-pane="outline"]'

/** Which row's menu is open, and where in the window. */
export type RowMenuAt = { row: OutlineRow; at: { x: number; y: number } }

type Props = RowMenuAt & { context: CommandContext; onClose: () => void; focusTree: () => void }

/** What can be done with a row of the outline: what the canvas offers for the same thing. Loaded on first use. */
export default function RowMenu({ row, at, context, onClose, focusTree }: Props) {
  const [offered] = useState(() => commandsOf(row, context))
  return (
    <ContextMenu
      label={row.kind === 'step' ? 'Step' : row.label}
      items={menuItems(offered, context)}
      at={at}
      onClose={onClose}
      returnFocus={() =>
        focusAfterMenu(context.document, outline, () => {
          focusTree()
          return document.querySelector(`${outline} [role="treeitem"][tabindex="0"]`)
        })
      }
    />
  )
}

function commandsOf(row: OutlineRow, context: CommandContext): readonly Command[] {
  if (row.kind === 'section') return sectionMenu(row.label)
  return row.kind === 'branch' ? branchMenu(context, row.path) : commands.filter(isForSteps)
}
