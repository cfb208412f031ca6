import { get, getIn, isMap, type PlainMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import type { Choice, Outcome, OutcomeField } from './runs.ts'

/**
 * The two ways of most steps: it works (`works`: in words), and `…_result` is success; or it doesn't, and it is failed.
 *
 * @param more what is set besides where it works, of what was filled in and the id of what was started
 */
export function worksOrFails(
  prefix: string,
  works: string,
  fails: string,
  more: (given: PlainMap) => PlainMap = () => ({}),
): readonly Outcome[] {
  return [
    {
      name: 'success',
      title: works,
      sets: (given) => ({ [`${prefix}_result`]: 'success', ...more(given) }),
    },
    failing(fails, () => ({ [`${prefix}_result`]: 'failed' })),
  ]
}

/** It doesn't work. */
export function failing(title: string, sets?: Outcome['sets'], name = 'failed'): Outcome {
  return { name, title, fails: true, ...(sets && { sets }) }
}

/** Whether there was something to stop: nobody is asked. */
export const stopOutcomes = (prefix: string): readonly Outcome[] =>
  worksOrFails(prefix, 'It stops', 'There is nothing to stop')

/** How long something lasts, in seconds, to be filled in. */
export const seconds = (title: string, initial: number): OutcomeField => ({
  name: 'seconds',
  title,
  kind: 'number',
  initial,
})

/** The milliseconds of what `seconds` asked for. */
export const lasting = ({ seconds: typed }: PlainMap): number => milliseconds(typed, 0)

/** Seconds, also as text, as milliseconds; `otherwise` (in seconds) for anything else. */
export function milliseconds(value: Plain | undefined, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return 1000 * (typeof number === 'number' && number >= 0 && number < 1e9 ? number : otherwise)
}

/** A text, or nothing. */
export const textAt = (value: Plain | undefined, key: string, otherwise = ''): string => {
  const found = get(value, key)
  return found === undefined || found === null || typeof found === 'object'
    ? otherwise
    : String(found)
}

/** A list of sounds, also where a single one is written. */
export function soundsIn(value: Plain | undefined): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((one) => (typeof one === 'string' ? one : []))
}

/** How a `cond` at `at` chooses. */
export function condChoice(value: Plain | undefined, at: Path = []): Choice {
  const list = getIn(value, at)
  const entries = Array.isArray(list) ? list.entries() : [[undefined, list] as const]
  return {
    kind: 'test',
    entries: [...entries].flatMap(([index, entry]) => {
      const path = index === undefined ? at : [...at, index]
      const when = get(entry, 'when')
      return [
        ...(when === undefined ? [] : [{ when: String(when), path: [...path, 'then'] }]),
        ...(get(entry, 'else') === undefined ? [] : [{ path: [...path, 'else'] }]),
      ]
    }),
  }
}

/** How a `switch` at `at` chooses; `byDefault`: the variable where none is named. */
export function switchChoice(value: Plain | undefined, at: Path = [], byDefault = ''): Choice {
  const body = getIn(value, at)
  const cases = get(body, 'case')
  return {
    kind: 'case',
    variable: textAt(body, 'variable', byDefault),
    cases: Object.keys(isMap(cases) ? cases : {}).map((key) => ({
      key,
      path: [...at, 'case', key],
    })),
    ...(get(body, 'default') === undefined ? {} : { otherwise: [...at, 'default'] }),
  }
}

/** What runs when a step is over: how its `result` chooses. */
export function resultChoice(value: Plain | undefined): { chooses?: Choice } {
  const result = get(value, 'result')
  if (Array.isArray(result)) return { chooses: condChoice(value, ['result']) }
  return isMap(result) ? { chooses: switchChoice(value, ['result'], 'return_value') } : {}
}

/** A made-up address of a recording in the format that a step asks for. */
export const recordingUrl = (value: Plain | undefined): string =>
  `https://example.com/recording.${textAt(value, 'format', 'wav')}`

/** A fax is sent or received, or it isn't. */
export function faxOutcomes(prefix: string, document: string): readonly Outcome[] {
  const results = (result: string, code: number, text: string) => (): PlainMap => ({
    [`${prefix}_document`]: document,
    [`${prefix}_identity`]: '+15557654321',
    [`${prefix}_remote_identity`]: '+15551234567',
    [`${prefix}_pages`]: result === 'success' ? 1 : 0,
    [`${prefix}_result_code`]: code,
    [`${prefix}_result_text`]: text,
    [`${prefix}_result`]: result,
  })
  return [
    {
      name: 'success',
      title: 'The fax goes through',
      takes: () => 30_000,
      sets: results('success', 0, 'OK'),
    },
    failing('It fails', results('failed', 49, 'The call dropped prematurely')),
  ]
}
