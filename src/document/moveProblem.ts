import {
  type Fix,
  mapRange,
  type Path,
  type Problem,
  type Range,
  type TextEdit,
} from '../swml/index.ts'

/** Edits with what is asked of them for every problem. */
export type Shift = { edits: readonly TextEdit[]; first: number; last: number; by: number }

export function shiftOf(edits: readonly TextEdit[]): Shift {
  const shift = { edits, first: Number.POSITIVE_INFINITY, last: 0, by: 0 }
  for (const { start, end, text } of edits) {
    shift.first = Math.min(shift.first, start)
    shift.last = Math.max(shift.last, end)
    shift.by += text.length - (end - start)
  }
  return shift
}

/**
 * A problem where it is after the edits, at `path`; the same object where nothing of it moved.
 * A fix an edit reached into is dropped: it was made for text that is no longer there.
 */
export function moveProblem(problem: Problem, shift: Shift, path: Path): Problem {
  const { range, fixes } = problem
  const isBefore = range.end < shift.first && fixes.every((fix) => endsBefore(fix, shift.first))
  if (isBefore && samePath(problem.path, path)) return problem
  return {
    ...problem,
    path,
    range: moveRange(range, shift),
    fixes: fixes
      .filter((fix) => fix.edits.every((edit) => !isTouched(edit, shift)))
      .map((fix) => moveFix(fix, shift)),
  }
}

function moveRange(range: Range, shift: Shift): Range {
  if (range.end < shift.first) return range
  if (range.start > shift.last) {
    return { start: range.start + shift.by, end: range.end + shift.by }
  }
  return mapRange(shift.edits, range)
}

function moveFix(fix: Fix, shift: Shift): Fix {
  const edits = fix.edits.map(({ start, end, text }) => ({
    ...moveRange({ start, end }, shift),
    text,
  }))
  return { ...fix, edits }
}

function endsBefore(fix: Fix, offset: number): boolean {
  return fix.edits.every((edit) => edit.end < offset)
}

function isTouched(range: Range, { edits, first, last }: Shift): boolean {
  if (range.end < first || range.start > last) return false
  return edits.some((edit) => edit.start <= range.end && range.start <= edit.end)
}

function samePath(a: Path, b: Path): boolean {
  return a === b || (a.length === b.length && a.every((key, index) => key === b[index]))
}
