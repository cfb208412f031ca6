import type { OutlineRow } from './outlineRows.ts'

/** Where the focus goes, or what folds; undefined for any other key. */
export type TreeMove =
  | { kind: 'go'; key: string }
  | { kind: 'fold'; key: string; folded: boolean }
  | undefined

/** What a key does in a tree (the ARIA tree pattern): where the focus goes, or what folds. */
export function treeKey(rows: readonly OutlineRow[], active: number, key: string): TreeMove {
  const row = rows[active]
  if (row === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return go(rows[active + 1])
    case 'ArrowUp':
      return go(rows[active - 1])
    case 'Home':
      return go(rows[0])
    case 'End':
      return go(rows.at(-1))
    case 'ArrowRight':
      if (row.expanded === false) return { kind: 'fold', key: row.key, folded: false }
      return row.expanded ? go(rows[active + 1]) : undefined
    case 'ArrowLeft':
      if (row.expanded === true) return { kind: 'fold', key: row.key, folded: true }
      return go(rows.slice(0, active).findLast((other) => other.level < row.level))
    default:
      return undefined
  }
}

/** The next row, going round, whose words begin with what was typed. */
export function typedRow(
  rows: readonly OutlineRow[],
  active: number,
  typed: string,
): OutlineRow | undefined {
  const start = typed.toLowerCase()
  // One letter goes on to the next match; more letters may still mean the row we are on.
  const from = start.length === 1 ? active + 1 : active
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(from + step) % rows.length]
    if (row?.label.toLowerCase().startsWith(start)) return row
  }
  return undefined
}

function go(row: OutlineRow | undefined): TreeMove {
  return row && { kind: 'go', key: row.key }
}
