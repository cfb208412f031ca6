import { bodyValue } from '../../methods/bodyValue.ts'
import { methods } from '../../methods/index.ts'
import { get, getIn, isMap } from '../../plain.ts'
import { listAt } from '../../tree/listAt.ts'
import { samePath } from '../../tree/paths.ts'
import type { Branch, Flow, Path, Plain, Step } from '../../types.ts'
import { type BranchKind, branchKindOf, branchKinds } from './branchKinds.ts'

/** A branch with how it is written. */
export type BranchAt = {
  step: Step
  branch: Branch
  way: BranchKind
  /** Of the step's value. */
  base: Path
  /** Of the list, the map or the one list of steps. */
  place: Path
  /** Its key within: the index of its test, the name of its case. */
  key: string | number
  /** Its test holds nothing but what runs otherwise. */
  isOtherwise: boolean
}

/** The branch whose list of steps is at `path`; undefined where there is none, or where it is written in an odd way. */
export function branchAt(flow: Flow, path: Path): BranchAt | undefined {
  const step = listAt(flow, path)?.parent
  const branch = step?.branches.find((each) => samePath(each.path, path))
  if (!step || !branch) return undefined
  const base = [...step.path, step.method]
  const inner = path.slice(base.length)
  const way = branchKindOf(branchKinds(step), inner)
  if (!way) return undefined
  const key = way.kind === 'single' ? (inner.at(-1) ?? '') : (inner[way.path.length] ?? '')
  const isOtherwise = way.kind === 'tests' && inner.at(-1) === way.otherwise
  return { step, branch, way, base, place: [...base, ...way.path], key, isOtherwise }
}

/** What stands in the step's value at a way: its list of tests or its map of cases. */
export function writtenAt(step: Step, way: BranchKind): Plain | undefined {
  const definition = methods.get(step.method)
  return getIn(definition ? bodyValue(definition, step.value) : step.value, way.path)
}

/** The branch's own condition or case, to be edited in place; undefined where it has none. */
export function branchWording(flow: Flow, path: Path): string | undefined {
  const at = branchAt(flow, path)
  if (!at || at.way.kind === 'single' || at.isOtherwise) return undefined
  if (at.way.kind === 'cases') return String(at.key)
  const entry = get(writtenAt(at.step, at.way), at.key)
  const condition = isMap(entry) ? get(entry, at.way.condition) : undefined
  return condition === undefined || typeof condition === 'object' ? '' : String(condition)
}
