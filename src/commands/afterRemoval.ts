import {
  type Flow,
  indexInList,
  listAt,
  listOf,
  type Path,
  type Step,
  startsWith,
} from '../swml/index.ts'

/**
 * What is selected after steps are removed, as its path by then: the next sibling of the last of them, else the one
 * before, else the step around them; undefined where none of these is left.
 */
export function afterRemoval(flow: Flow, removed: readonly Step[]): Path | undefined {
  const last = removed.at(-1)
  const list = last && listAt(flow, listOf(last.path))
  if (!last || !list) return undefined
  const gone = new Set(removed.map((step) => step.id))
  const stays = (step: Step) => !gone.has(step.id)
  const at = indexInList(last.path)
  const next =
    list.steps.slice(at + 1).find(stays) ?? list.steps.slice(0, at).findLast(stays) ?? list.parent
  return next && pathAfter(next.path, removed)
}

/** Steps of the same list that are removed before it move a path up. */
function pathAfter(path: Path, removed: readonly Step[]): Path {
  const after = [...path]
  for (const step of removed) {
    const depth = step.path.length - 1
    const index = path[depth]
    if (typeof index !== 'number' || !startsWith(path, listOf(step.path))) continue
    if (indexInList(step.path) < index) after[depth] = Number(after[depth]) - 1
  }
  return after
}
