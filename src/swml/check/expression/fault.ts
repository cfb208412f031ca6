import type { Token } from 'acorn'
import { shorten } from '../../../text/shorten.ts'
import type { Range } from '../../types.ts'

/** What is wrong with an expression, in plain words with the way out. */
export type Fault = {
  message: string
  /** In the expression. */
  range: Range
  /** It comes from what stands side by side: one that is filled in later might be a sign. */
  isGuess?: boolean
  /** The expression with this one fault mended, where it is clear how. */
  better?: { title: string; text: string }
}

/** The place where a parser could not go on, with the tokens around it. */
export type Here = {
  source: string
  token: Token | undefined
  before: Token | undefined
  next: Token | undefined
}

/** What stands at a place of an expression. */
export const textOf = (source: string, { start, end }: Range) => source.slice(start, end)

/** A token's place; never empty, so that it can be marked. */
export const rangeOf = ({ start, end }: Token): Range => ({ start, end: Math.max(end, start + 1) })

/** Two values side by side. */
export function missing(last: string, sign: string): string {
  return `Something is missing between ${short(last)} and ${short(sign)}, such as == or &&.`
}

/** A part of an expression as it is shown in a sentence. */
export function short(text: string): string {
  // A dot alone would be lost in the sentence.
  if (/^\.+$/.test(text)) return `‘${text}’`
  return shorten(text, 30)
}
