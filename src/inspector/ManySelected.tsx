import { useMemo } from 'react'
import { type CommandId, commands } from '../commands/commands.ts'
import { startCommand } from '../commands/startCommand.ts'
import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import { stepById, titleOf } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Inspector.module.css'

const offered: readonly CommandId[] = [
  'edit.duplicate',
  'edit.copy',
  'edit.cut',
  'edit.moveUp',
  'edit.moveDown',
  'edit.moveTo',
  'edit.delete',
]

type Props = { document: WirelineDocument; ports: Ports; selection: readonly number[] }

/** What is selected, and what can be done with all of it at once. */
export function ManySelected({ document, ports, selection }: Props) {
  const kinds = useMemo(() => countTitles(document, selection), [document, selection])
  const context = { document, ports }
  const found = offered.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  return (
    <div className={styles.form}>
      <header className={styles.header}>
        <h2 className={styles.title}>{selection.length} steps selected</h2>
        <p className={styles.help}>{kinds}</p>
      </header>
      <div className={styles.actions}>
        {found.map((command) => (
          <Button
            key={command.id}
            look={command.id === 'edit.delete' ? 'danger' : 'outline'}
            icon={command.icon}
            disabled={command.enabled?.(context) === false}
            onClick={() => startCommand(command, context)}
          >
            {command.title}
          </Button>
        ))}
      </div>
      <p className={styles.help}>Select one step to fill in its form.</p>
    </div>
  )
}

function countTitles(document: WirelineDocument, selection: readonly number[]): string {
  const { flow } = document.store.getState()
  const counts = new Map<string, number>()
  for (const id of selection.slice(0, 200)) {
    const title = titleOf(stepById(flow, id)?.method ?? '')
    counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  const words = [...counts].map(([title, count]) => (count === 1 ? title : `${count} × ${title}`))
  return words.length > 5 ? `${words.slice(0, 5).join(', ')} and others` : words.join(', ')
}
