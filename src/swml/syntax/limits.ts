import type { SyntaxProblem } from './node.ts'

/** Real flows nest some 20 levels deep; parsers that call themselves break off the page at some thousands. */
export const maxDepth = 200

/** How many values a text may stand for once its aliases are followed. Ten times the largest flow we aim at. */
export const maxExpanded = 2_000_000

/** The error of a text whose brackets or lists nest deeper than anyone could read. */
export function tooDeep(at: number): SyntaxProblem {
  return {
    code: 'too-deep',
    message: `This is nested more than ${maxDepth} levels deep, which no call flow needs. Check for brackets or dashes that were repeated by mistake.`,
    range: { start: at, end: at + 1 },
  }
}
