import type { Flow, Path } from '../../types.ts'
import { renameKey } from '../renameKey.ts'
import { type Outcome, outcome, unreadable } from '../sections/outcome.ts'
import { setField } from '../setField.ts'
import { caseError } from './addBranch.ts'
import { branchAt, branchWording, writtenAt } from './branchAt.ts'

/** Gives a branch another condition or case. `path`: of its list of steps afterwards. */
export function renameBranch(flow: Flow, path: Path, to: string): Outcome<{ path: Path }> {
  if (!flow.readable) return { error: unreadable }
  const at = branchAt(flow, path)
  const now = branchWording(flow, path)
  if (!at || now === undefined)
    return {
      error: at
        ? `“${at.branch.label}” has no condition of its own.`
        : 'This branch can only be changed in the code.',
    }
  if (to === now) return { edits: [], path }
  const error = branchNameError(flow, path, to)
  if (error !== undefined) return { error }
  const { way, place, key } = at
  if (way.kind === 'cases')
    return outcome(
      flow,
      renameKey(flow, [...place, key], to),
      { path: path.with(place.length, to) },
      [...place, key],
    )
  const condition = [...place, key, way.kind === 'tests' ? way.condition : '']
  return outcome(flow, setField(flow, condition, to), { path }, condition)
}

/** Why a branch can't have this condition or case, in plain words; undefined where it can. */
export function branchNameError(flow: Flow, path: Path, to: string): string | undefined {
  const at = branchAt(flow, path)
  if (!at || to === branchWording(flow, path)) return undefined
  if (at.way.kind === 'cases') return caseError(writtenAt(at.step, at.way), to)
  return to.trim() === '' ? 'A test needs a condition.' : undefined
}
