import { get, isMap } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import { place, quoted } from './words.ts'

/** Where `execute` and `transfer` go, whichever way it is written; undefined where that isn't said. */
export function destOf(value: Plain | undefined): string | undefined {
  const dest = typeof value === 'string' ? value : get(value, 'dest')
  return typeof dest === 'string' && dest !== '' ? dest : undefined
}

/** The names of the parameters that `execute` and `transfer` hand over. */
export function paramsOf(value: Plain | undefined): readonly string[] {
  const params = get(value, 'params')
  return isMap(params) ? Object.keys(params) : []
}

/** `the section ‘voicemail’`, `example.com/menu`, `the SWML in it`. */
export function destWords(value: Plain | undefined): string {
  const dest = destOf(value)
  if (dest === undefined) return 'a section not named yet'
  if (/^\s*\{/.test(dest)) return 'the SWML written in it'
  if (/^https?:/i.test(dest)) return place(dest)
  return /^[$%]\{/.test(dest) ? place(dest) : `the section ${quoted(place(dest))}`
}
