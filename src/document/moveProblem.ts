import { type Fix, type Path, type Problem, samePath } from '../swml/index.ts'
import type { Mapping } from '../text/mapThrough.ts'

/**
 * A problem where it is after a change, at `path`; the same object where nothing of it moved.
 * A fix an edit reached into is dropped: it was made for text that is no longer there.
 */
export function moveProblem(problem: Problem, moved: Mapping, path: Path): Problem {
  const { range, fixes } = problem
  const isBefore = range.end < moved.first && fixes.every((fix) => endsBefore(fix, moved.first))
  if (isBefore && samePath(problem.path, path)) return problem
  return {
    ...problem,
    path,
    range: moved.range(range),
    fixes: fixes.filter((fix) => !fix.edits.some(moved.touches)).map((fix) => moveFix(fix, moved)),
  }
}

function moveFix(fix: Fix, moved: Mapping): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...moved.range(edit), text: edit.text })) }
}

function endsBefore(fix: Fix, offset: number): boolean {
  return fix.edits.every((edit) => edit.end < offset)
}
