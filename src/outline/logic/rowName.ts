import { nthInWords } from '../../swml/index.ts'
import type { OutlineRow } from './outlineRows.ts'

/** A row's name as it is read aloud: title, summary, problems, place. Begins as what is seen. */
export function rowName(row: OutlineRow, summary: string, problems: string | undefined): string {
  switch (row.kind) {
    case 'section':
      return `Section ${row.label}`
    case 'branch':
    case 'past':
      return row.label
    case 'empty':
      return `${row.label}, in ${row.within}. Press Enter to add a step`
    case 'step':
      return [
        row.label,
        summary,
        problems,
        nthInWords(row.position, row.siblings, { path: row.list, label: row.within }),
      ]
        .filter(Boolean)
        .join(', ')
  }
}

/** The worst of a row's problems. */
export type RowSeverity = 'error' | 'warning' | 'hint'

/** "1 problem", "3 warnings". */
export function problemWords(problems: { count: number; worst: RowSeverity }): string {
  const noun = problems.worst === 'error' ? 'problem' : problems.worst
  return `${problems.count} ${noun}${problems.count === 1 ? '' : 's'}`
}
