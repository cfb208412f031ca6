import {
  type Flow,
  getIn,
  insertField,
  isMap,
  type Path,
  type Plain,
  renameKey,
  type Step,
  setField,
  type TextEdit,
} from '../../swml/index.ts'
import { writeValue } from './writeValue.ts'

/**
 * A row to be written: its key and value, under which key it may stand in the text by now, and where it goes if new.
 */
export type RowToWrite = {
  key: string
  value: Plain
  standsAs: readonly (string | undefined)[]
  index: number
}

/** The edits that make a map's row say what its form says: a new entry, another key, another value, or both. */
export function rowEdits(flow: Flow, step: Step, map: Path, row: RowToWrite): readonly TextEdit[] {
  const entries = getIn(step.value, map)
  const from = row.standsAs.find(
    (key) => key !== undefined && isMap(entries) && Object.hasOwn(entries, key),
  )
  const path = [...step.path, step.method, ...map]
  if (from !== undefined) {
    return [
      ...renameKey(flow, [...path, from], row.key),
      ...writeValue(flow, step, [...map, from], row.value),
    ]
  }
  const isThere = isMap(entries) && Object.keys(entries).length > 0
  const inserted = isThere ? insertField(flow, path, row.index, row.key, row.value) : []
  return inserted.length > 0 ? inserted : setField(flow, [...path, row.key], row.value)
}
