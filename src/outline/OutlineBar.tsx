import { type CommandId, commands } from '../commands/commands.ts'
import { startCommand } from '../commands/startCommand.ts'
import type { CommandContext } from '../commands/types.ts'
import { isReading } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import type { OutlineRow } from './logic/outlineRows.ts'
import styles from './Outline.module.css'

const offered: readonly CommandId[] = [
  'edit.moveUp',
  'edit.moveDown',
  'edit.duplicate',
  'edit.delete',
]

type Props = {
  context: CommandContext
  active: OutlineRow | undefined
  readOnly: boolean
  adding: boolean
  onAdd: () => void
  onRename: () => void
  onMenu: (at: { x: number; y: number }) => void
}

/** What can be done with the row that has the focus, for those who don't use keys or can't drag. */
export function OutlineBar(props: Props) {
  const { context, active, readOnly, adding, onAdd, onRename, onMenu } = props
  // Drawn again with the selection, since it decides what can be done.
  useDocument(context.document, (state) => state.selection)
  const found = offered.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  // What is asked for while a long text is read is done after it: a button that goes off would lose the focus.
  const reading = useDocument(context.document, isReading)
  const nothing = (readOnly && !reading) || active === undefined
  return (
    <div className={styles.bar} role="toolbar" aria-label="Steps">
      <Button
        icon="plus"
        aria-label="Add step"
        disabled={nothing}
        aria-expanded={adding}
        onClick={onAdd}
      >
        Add
      </Button>
      <span className={styles.barGap} />
      <IconButton
        icon="square-pen"
        label="Rename"
        shortcut="F2"
        disabled={nothing}
        onClick={onRename}
      />
      {found.map((command) => (
        <IconButton
          key={command.id}
          icon={command.icon ?? 'square-dashed'}
          label={command.title}
          disabled={nothing || (!reading && command.enabled?.(context) === false)}
          onClick={() => startCommand(command, context)}
        />
      ))}
      <IconButton
        icon="ellipsis"
        label="More"
        aria-haspopup="menu"
        disabled={nothing || active.kind === 'empty' || active.kind === 'past'}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          onMenu({ x: left, y: bottom + 4 })
        }}
      />
    </div>
  )
}
