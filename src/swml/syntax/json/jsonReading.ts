import type { SyntaxProblem } from '../node.ts'
import { jsonErrorWords } from './jsonErrorWords.ts'

/** What goes along while JSON is read. */
export type JsonReading = {
  text: string
  /** The next character to read. */
  at: number
  /** Added to every offset of a node or error. */
  shift: number
  depth: number
  /** The first error ends the reading. */
  error: SyntaxProblem | undefined
}

/** Whether JSON sees a blank in this character; `NaN`, behind the end of the text, is none. */
export function atBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

/** Notes an error from `start` to before `end`. */
export function jsonFault(
  reading: JsonReading,
  code: string,
  start: number,
  end: number,
): undefined {
  const { text, shift } = reading
  const from = Math.min(start, Math.max(0, text.length - 1))
  const range = { start: from + shift, end: Math.max(end, from + 1) + shift }
  reading.error = { code: 'syntax', message: jsonErrorWords(code, text, start), range }
  return undefined
}

/**
 * Notes that what stands here doesn't belong here.
 *
 * @param expected what is wrong where it is at least JSON: `CommaExpected` and the like
 */
export function wrongHere(reading: JsonReading, expected: string): undefined {
  const { text, at } = reading
  const here = text.charAt(at)
  if (here === '') return jsonFault(reading, 'UnexpectedEnd', at, at)
  const end = endOfToken(text, at)
  if (here === '/' && /[/*]/.test(text.charAt(at + 1))) {
    return jsonFault(reading, 'InvalidCommentToken', at, end)
  }
  const isJson =
    '{}[],:"-'.includes(here) ||
    /[0-9]/.test(here) ||
    /^(?:true|false|null)$/.test(text.slice(at, end))
  return jsonFault(reading, isJson ? expected : 'InvalidSymbol', at, end)
}

/** Behind the word that begins here; brackets, commas and colons stand for themselves. */
export function endOfToken(text: string, start: number): number {
  if ('{}[],:"'.includes(text.charAt(start))) return start + 1
  let at = start
  while (at < text.length && !/[\s{}[\],:"]/.test(text.charAt(at))) at++
  return Math.max(at, start + 1)
}
