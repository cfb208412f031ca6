import type { Problem } from '../types.ts'

/** Sorts problems as they stand in the text; those at one place by their code. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.code < b.code ? -1 : Number(a.code > b.code))
  )
}
