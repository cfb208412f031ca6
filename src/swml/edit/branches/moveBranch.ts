import { get } from '../../plain.ts'
import type { Flow, Path } from '../../types.ts'
import { draftAt } from '../draft.ts'
import { containerAt } from '../insertField.ts'
import { moveField } from '../moveField.ts'
import { type Outcome, outcome, unreadable } from '../sections/outcome.ts'
import { branchAt, writtenAt } from './branchAt.ts'

/**
 * Moves a branch one place to the left (it is tried earlier) or to the right among its like. `path`: of its list of
 * steps afterwards.
 */
export function moveBranch(flow: Flow, path: Path, direction: -1 | 1): Outcome<{ path: Path }> {
  if (!flow.readable) return { error: unreadable }
  const at = branchAt(flow, path)
  if (!at) return { error: 'This branch can only be moved in the code.' }
  const { way, step, place, key, branch } = at
  const own = [...place, key]
  if (way.kind === 'single' || at.isOtherwise)
    return { error: `“${branch.label}” always has this place.` }
  const written = writtenAt(step, way)
  const moved = (to: number, then: Path) =>
    outcome(flow, moveField(flow, own, direction < 0 ? to : to + 1), { path: then }, place)
  const edge = `“${branch.label}” is ${direction < 0 ? 'first' : 'last'} already.`
  if (way.kind === 'cases') {
    const names = namesAt(flow, place)
    const to = names.lastIndexOf(String(key)) + direction
    if (to < 0 || to >= names.length) return { error: edge }
    return moved(to, path)
  }
  const to = Number(key) + direction
  const other = Array.isArray(written) ? written[to] : undefined
  if (other === undefined) return { error: edge }
  if (get(other, way.condition) === undefined)
    return { error: 'What runs otherwise always comes last.' }
  return moved(to, path.with(place.length, to))
}

/** The keys of a map in the order of the text: as data, those that are numbers would come first and sorted. */
function namesAt(flow: Flow, place: Path): string[] {
  const draft = draftAt(flow, place)
  const node = draft && containerAt(draft, place)?.node
  return node?.kind === 'map' ? node.pairs.map((pair) => pair.name) : []
}
