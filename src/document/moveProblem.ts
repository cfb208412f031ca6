import { mapRange, type Path, type Problem, type Range, type TextEdit } from '../swml/index.ts'

/**
 * A problem where it is after the edits, at `path`; the same object where nothing of it moved.
 * A fix an edit reached into is dropped: it was made for text that is no longer there.
 */
export function moveProblem(problem: Problem, edits: readonly TextEdit[], path: Path): Problem {
  const first = edits.reduce((least, edit) => Math.min(least, edit.start), Number.POSITIVE_INFINITY)
  const last = problem.fixes.reduce(
    (most, fix) => fix.edits.reduce((end, edit) => Math.max(end, edit.end), most),
    problem.range.end,
  )
  if (last < first && samePath(problem.path, path)) return problem
  const fixes = problem.fixes
    .filter((fix) => !fix.edits.some((edit) => edits.some((other) => meets(edit, other))))
    .map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, ...mapRange(edits, edit) })),
    }))
  return { ...problem, path, fixes, range: mapRange(edits, problem.range) }
}

function samePath(a: Path, b: Path): boolean {
  return a === b || (a.length === b.length && a.every((key, index) => key === b[index]))
}

function meets(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end
}
