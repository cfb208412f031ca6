import { get, isMap } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { MayRun } from '../method.ts'
import type { Destination } from '../runs.ts'
import { place, quoted } from './words.ts'

/** Where `execute` and `transfer` go, whichever way it is written; undefined where that isn't said. */
export function destOf(value: Plain | undefined): string | undefined {
  return asDest(typeof value === 'string' ? value : get(value, 'dest'))
}

/** A destination as text, also where a whole document is written in its place. */
export function asDest(dest: Plain | undefined): string | undefined {
  if (typeof dest === 'object' && dest !== null) return JSON.stringify(dest)
  return typeof dest === 'string' && dest !== '' ? dest : undefined
}

/** Whether a destination is a document itself: SWML as text, in JSON or YAML. */
export function isDocument(dest: string): boolean {
  return /^\s*(?:\{(?!\{)|\[|(?:sections|version)\s*:)/m.test(dest)
}

/** Where the call goes on after a conversation with somebody else: in a document, and not with the next step. */
export function afterwards(value: Plain | undefined): MayRun[] {
  const dest = asDest(value)
  return dest === undefined ? [] : [{ dest, forGood: true }]
}

/** Where `execute` and `transfer` lead when they run. */
export function destinationOf(value: Plain | undefined, forGood: boolean): Destination {
  const params = get(value, 'params')
  return { dest: destOf(value) ?? '', params: isMap(params) ? params : {}, forGood }
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
  if (isDocument(dest)) return 'the SWML written in it'
  if (/^https?:/i.test(dest)) return place(dest)
  return /^[$%]\{/.test(dest) ? place(dest) : `the section ${quoted(place(dest))}`
}
