import { get, isMap } from '../../plain.ts'
import type { Flow, Path } from '../../types.ts'
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
  if (way.kind === 'single' || at.isOtherwise)
    return { error: `“${branch.label}” always has this place.` }
  const written = writtenAt(step, way)
  const edge = `“${branch.label}” is ${direction < 0 ? 'first' : 'last'} already.`
  if (way.kind === 'cases') {
    const names = isMap(written) ? Object.keys(written) : []
    if (names.some((name) => /^\d+$/.test(name)))
      return {
        error:
          'Cases that are numbers stand in their own order; it makes no difference to the call.',
      }
    const to = names.indexOf(String(key)) + direction
    if (to < 0 || to >= names.length) return { error: edge }
    return outcome(moveField(flow, [...place, key], direction < 0 ? to : to + 1), { path })
  }
  const to = Number(key) + direction
  const other = Array.isArray(written) ? written[to] : undefined
  if (other === undefined) return { error: edge }
  if (get(other, way.condition) === undefined)
    return { error: 'What runs otherwise always comes last.' }
  return outcome(moveField(flow, [...place, key], direction < 0 ? to : to + 1), {
    path: path.with(place.length, to),
  })
}
