import { lineStart } from '../../text/lines.ts'
import type { Step } from '../types.ts'

/** The lines of a block list, divided among its steps: a step's zone begins with its dash's line. */
export type BlockZones = {
  /**
   * Where the zone of a step begins: at the start of its line, and for the first step behind the line before the list.
   * For the number of steps: where the last zone ends, at the start of the first line behind the list.
   */
  start: (index: number) => number
  /** The index of the step in whose zone a character lies. */
  at: (offset: number) => number
  /** Whether a dash of this list stands in the line that begins at `lineStart`. */
  dashAt: (text: string, lineStart: number) => boolean
  /** Whether a dash stands in this list's column, the first in its line. */
  inColumn: (text: string, dash: number) => boolean
}

/**
 * @param steps of a block list, at least one
 * @returns undefined where the list doesn't begin and end with lines of its own
 */
export function blockZones(text: string, steps: readonly Step[]): BlockZones | undefined {
  const first = steps[0]
  const last = steps[steps.length - 1]
  if (!first || !last || first.dash < 0) return undefined
  const firstLine = lineStart(text, first.dash)
  const column = first.dash - firstLine
  const indent = ' '.repeat(column)
  if (text.slice(firstLine, first.dash) !== indent) return undefined
  const head = skipTriviaBack(text, firstLine)
  const end = skipTrivia(text, last.range.end)
  if (end === undefined) return undefined
  const start = (index: number): number => {
    if (index <= 0) return head
    const step = steps[index]
    return step ? step.dash - column : end
  }
  const dashAt = (source: string, at: number): boolean =>
    source.startsWith(`${indent}-`, at) && isBlank(source[at + column + 1])
  return {
    start,
    at: (offset) => {
      let low = 0
      let high = steps.length
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (start(middle) <= offset) low = middle
        else high = middle
      }
      return low
    },
    dashAt,
    inColumn: (source, dash) =>
      dashAt(source, lineStart(source, dash)) && dash - lineStart(source, dash) === column,
  }
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character)
}

/** The start of the first of the comment and blank lines right before a line. */
function skipTriviaBack(text: string, from: number): number {
  let at = from
  while (at > 0) {
    const start = lineStart(text, at - 1)
    if (!isTrivia(text.slice(start, at))) break
    at = start
  }
  return at
}

/**
 * The start of the first line behind `from` that isn't blank or a comment; undefined where more stands in this line.
 */
function skipTrivia(text: string, from: number): number | undefined {
  let end = lineEnd(text, from)
  if (!isTrivia(text.slice(from, end))) return undefined
  while (end < text.length) {
    const next = lineEnd(text, end)
    if (!isTrivia(text.slice(end, next))) break
    end = next
  }
  return end
}

/** Behind the line break. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}

function isTrivia(line: string): boolean {
  return /^\s*(?:#.*)?$/s.test(line)
}
