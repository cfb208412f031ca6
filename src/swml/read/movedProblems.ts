import { mappingOf } from '../../text/mapThrough.ts'
import { startsWith } from '../tree/paths.ts'
import type { Path, Problem, TextEdit } from '../types.ts'
import { byPlace } from './byPlace.ts'
import type { Replaced, Update } from './update.ts'

/** The problems of reading after an update: those of the steps that were read again anew, the others moved. */
export function movedProblems(update: Update, edits: readonly TextEdit[]): readonly Problem[] {
  const { problems } = update.flow
  const fresh = update.reading.problems
  if (problems.length === 0 && fresh.length === 0) return problems
  const mapping = mappingOf(edits)
  const moved = problems.flatMap((problem) => {
    const path = newPath(problem.path, update.replaced)
    if (!path) return []
    if (problem.range.end < mapping.first && path === problem.path) return [problem]
    return [{ ...problem, range: mapping.range(problem.range), path }]
  })
  return [...moved, ...fresh].sort(byPlace)
}

/** Undefined for what lies in a part that was read again. */
function newPath(path: Path, replaced: readonly Replaced[]): Path | undefined {
  let result = path
  for (const { list, from, to, fresh } of replaced) {
    const index = path[list.length]
    if (typeof index !== 'number' || index < from || !startsWith(path, list)) continue
    if (index < to) return undefined
    const grown = fresh.length - (to - from)
    if (grown === 0) continue
    result = result.map((key, at) => (at === list.length ? Number(key) + grown : key))
  }
  return result
}
