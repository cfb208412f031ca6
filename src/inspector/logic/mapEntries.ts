import { type Flow, isMap, type Path, type Plain, rangesAt } from '../../swml/index.ts'
import type { Entry } from './mapRows.ts'

/** A map's entries in the order of the text, which JavaScript doesn't keep for keys like "2". */
export function mapEntries(
  value: Plain | undefined,
  place: () => { flow: Flow; path: Path } | undefined,
): readonly Entry[] {
  if (!isMap(value)) return []
  const entries = Object.entries(value).map(([key, item]) => ({ key, value: item }))
  if (!entries.some(({ key }) => /^\d+$/.test(key)) || entries.length < 2) return entries
  const now = place()
  if (now === undefined) return entries
  const starts = new Map(
    entries.map(({ key }) => [key, rangesAt(now.flow, [...now.path, key])?.value.start ?? 0]),
  )
  return entries.sort((a, b) => (starts.get(a.key) ?? 0) - (starts.get(b.key) ?? 0))
}
