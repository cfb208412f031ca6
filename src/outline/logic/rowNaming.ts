import type { Naming } from '../../commands/naming.ts'
import { type Flow, isLabel, stepAt } from '../../swml/index.ts'
import type { OutlineRow } from './outlineRows.ts'

/** What F2 on a row gives another name: its own, or for a step the branch's or section's it stands in. */
export function namingOfRow(flow: Flow, row: OutlineRow): Naming {
  if (row.kind === 'section') return { kind: 'section', name: row.label }
  if (row.kind === 'branch') return { kind: 'branch', path: row.path }
  const step = row.kind === 'step' ? stepAt(flow, row.path) : undefined
  if (step && isLabel(step)) return { kind: 'label', path: row.path }
  return row.list.length === 2
    ? { kind: 'section', name: String(row.list[1]) }
    : { kind: 'branch', path: row.list }
}

/** The row in which a name is edited; undefined where it isn't among them. */
export function rowOfNaming(rows: readonly OutlineRow[], naming: Naming): OutlineRow | undefined {
  if (naming.kind === 'section')
    return rows.find((row) => row.kind === 'section' && row.label === naming.name)
  const kind = naming.kind === 'branch' ? 'branch' : 'step'
  const path = JSON.stringify(naming.path)
  return rows.find((row) => row.kind === kind && JSON.stringify(row.path) === path)
}
