import {
  type Flow,
  getIn,
  isMap,
  type Path,
  type Plain,
  renameKey,
  type Step,
  setField,
  type TextEdit,
} from '../../swml/index.ts'

/** A row to be written: its key and value, and under which key it may stand in the text by now. */
export type RowToWrite = { key: string; value: Plain; standsAs: readonly (string | undefined)[] }

/** The edits that make a map's row say what its form says: a new entry, another key, another value, or both. */
export function rowEdits(
  flow: Flow,
  step: Step,
  valuePath: Path,
  mapPath: Path,
  row: RowToWrite,
): readonly TextEdit[] {
  const map = getIn(step.value, mapPath)
  const from = row.standsAs.find((key) => key !== undefined && isMap(map) && Object.hasOwn(map, key))
  const path = [...valuePath, ...mapPath]
  if (from === undefined) return setField(flow, [...path, row.key], row.value)
  return [
    ...(from === row.key ? [] : renameKey(flow, [...path, from], row.key)),
    ...setField(flow, [...path, from], row.value),
  ]
}
