import type { Plain } from '../../swml/index.ts'

/** One row of a map's form. */
export type MapRow = {
  /** Stays while the row is edited: a React key. */
  id: number
  /** As typed; may be empty or a duplicate, and is then kept in the form alone. */
  key: string
  value: Plain
  /** The key it has in the text; undefined while it isn't in the text. */
  at: string | undefined
  /** The key it had when the user came to the row. */
  base: string | undefined
  /** Taken back by undo while the user was in it: it goes once it is left empty. */
  isUndone?: boolean
}

/** A pair of a map. */
export type Entry = { key: string; value: Plain }

/**
 * The rows after the text changed: rows keep who they are as long as their key is in the text, and rows that aren't
 * written yet stay where they are. So does the one that is `typed` in, by its id, empty where its entry is gone.
 */
export function syncRows(
  rows: readonly MapRow[],
  entries: readonly Entry[],
  typed?: number,
): readonly MapRow[] {
  const written = rows.filter((row) => row.at !== undefined)
  const values = new Map(entries.map((entry) => [entry.key, entry.value]))
  // Whatever their order: JavaScript puts keys like "2" first, and a row must not jump while its key is typed.
  const sameKeys =
    written.length === entries.length &&
    written.every((row) => row.at !== undefined && values.has(row.at))
  if (sameKeys) {
    const next = rows.map((row) => {
      const value = row.at === undefined ? row.value : (values.get(row.at) ?? null)
      return Object.is(value, row.value) ? row : { ...row, value }
    })
    return next.every((row, index) => row === rows[index]) ? rows : next
  }
  const known = new Map(written.map((row) => [row.at, row]))
  const isGone = ({ at, isUndone }: MapRow) =>
    at === undefined ? isUndone === true : !values.has(at)
  const gone = rows.filter(isGone)
  const fresh = entries.filter(({ key }) => !known.has(key))
  // As many came as went: they are the same with other names, as after undo.
  const renamed = gone.length === fresh.length ? gone : []
  let id = nextId(rows)
  const next = entries.map((entry): MapRow => {
    const { key, value } = entry
    const row = known.get(key)
    if (row !== undefined) return { ...row, value }
    const same = renamed[fresh.indexOf(entry)]
    return { id: same?.id ?? id++, key, value, at: key, base: key }
  })
  rows.forEach((row, index) => {
    if (renamed.includes(row)) return
    const kept = row.at === undefined ? row : row.id === typed && isGone(row) && emptied(row)
    if (kept) next.splice(Math.min(index, next.length), 0, kept)
  })
  return next
}

function emptied({ id, value }: MapRow): MapRow {
  const isRoomy = typeof value === 'object' && value !== null
  const blank = isRoomy ? value : ''
  return { id, key: '', value: blank, at: undefined, base: undefined, isUndone: true }
}

/** The rows with an empty one at the end. `value`: what it holds until something is filled in. */
export function addRow(rows: readonly MapRow[], value: Plain = ''): readonly MapRow[] {
  return [...rows, { id: nextId(rows), key: '', value, at: undefined, base: undefined }]
}

/** Why a row's key can't be written, in plain words; undefined where it can. `noun`: "parameter". */
export function keyProblem(rows: readonly MapRow[], row: MapRow, noun: string): string | undefined {
  const meanwhile = row.at === undefined ? '' : ` Until then it stays “${row.at}” in the flow.`
  if (row.key === '') {
    return `Give this ${noun} a name.${meanwhile || ' It isn’t part of the flow yet.'}`
  }
  const twin = rows.some((other) => other.id !== row.id && (other.at ?? other.key) === row.key)
  if (!twin) return undefined
  return `There is already a ${noun} named “${row.key}”. Choose another name.${meanwhile}`
}

/** Before which of the written entries a row that isn't written belongs. */
export function entryIndex(rows: readonly MapRow[], row: MapRow): number {
  const index = rows.findIndex((other) => other.id === row.id)
  return rows.slice(0, index).filter((other) => other.at !== undefined).length
}

function nextId(rows: readonly MapRow[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.id + 1), 0)
}
