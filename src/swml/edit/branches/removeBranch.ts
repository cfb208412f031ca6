import { get, isMap } from '../../plain.ts'
import { startsWith } from '../../tree/paths.ts'
import type { Flow, Path, TextEdit } from '../../types.ts'
import { removeField } from '../removeField.ts'
import { inRounds } from '../sections/inRounds.ts'
import { type Outcome, outcome, unreadable } from '../sections/outcome.ts'
import { type BranchAt, branchAt, writtenAt } from './branchAt.ts'

/** Takes out a branch with its steps. Refused in words where the step would be left with nothing to choose from. */
export function removeBranch(flow: Flow, path: Path): Outcome {
  if (!flow.readable) return { error: unreadable }
  const at = branchAt(flow, path)
  if (!at) return { error: 'This branch can only be removed in the code.' }
  const { way, place } = at
  if (way.kind === 'single') return outcome(flow, removeField(flow, place), {}, place)
  if (!isLastOfAll(at)) return outcome(flow, removal(flow, at), {}, [...place, at.key])
  const isBody = way.path.length === (way.kind === 'cases' ? 1 : 0)
  if (isBody) return { error: 'This is its only branch. Delete the step instead.' }
  const container = way.kind === 'cases' ? place.slice(0, -1) : place
  return outcome(flow, removeField(flow, container), {}, container)
}

function removal(flow: Flow, at: BranchAt): TextEdit[] | undefined {
  const { way, place, key, isOtherwise } = at
  const own = [...place, key]
  if (way.kind !== 'tests' || way.otherwise === undefined) return removeField(flow, own)
  const entry = get(writtenAt(at.step, way), key)
  const holdsBoth = get(entry, way.list) !== undefined && get(entry, way.otherwise) !== undefined
  if (!holdsBoth) return removeField(flow, own)
  if (isOtherwise) return removeField(flow, [...own, way.otherwise])
  const gone = [way.list, way.condition].filter((name) => get(entry, name) !== undefined)
  return inRounds(
    flow,
    gone.map((name) => (now) => removeField(now, [...own, name])),
  )
}

/** Whether nothing is left to choose from without it. */
function isLastOfAll({ step, way, branch }: BranchAt): boolean {
  const written = writtenAt(step, way)
  const count = Array.isArray(written)
    ? written.length
    : isMap(written)
      ? Object.keys(written).length
      : 0
  if (count > 1) return false
  const depth = branch.path.length - (way.kind === 'tests' ? 2 : 1)
  const beside = branch.path.slice(0, way.kind === 'cases' ? depth - 1 : depth)
  return !step.branches.some((each) => each !== branch && startsWith(each.path, beside))
}
