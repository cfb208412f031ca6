import type { Range } from '../types.ts'

/** Keys from the root; every list item is 0, since what may stand there doesn't hang on which one it is. */
export type Trail = readonly (string | 0)[]

/** Where a caret is, in the words of the language. Worked out from the lines around it, so broken text has one too. */
export type Caret = {
  trail: Trail
  /** At the name of a property of the map at `trail`, at the value at `trail`, or (nothing says yet) at either. */
  at: 'key' | 'value' | 'either'
  /** The word at the caret, with its quotes; empty where there is none yet. */
  word: Range
  /** The quote it begins with, which may not be closed yet. */
  quote: '' | '"' | "'"
  /** Names that the same map has already, without the word itself. */
  siblings: readonly string[]
  /** A colon follows the word. */
  colon: boolean
  style: 'block' | 'flow' | 'json'
  /** In block style: the column in which the word, or the key whose value it is, stands, counted from 0. */
  column: number
  /** In block style: right behind a `-` or `:`, where a blank must come first. */
  needsSpace: boolean
  /** In block style, where the word may also begin an item that lacks its dash: the trail of that list. */
  list?: Trail
}
