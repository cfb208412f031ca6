import { methods } from '../methods/index.ts'
import type { BranchPlace } from '../methods/method.ts'
import type { Path, Plain, Step } from '../types.ts'

/**
 * Whether the call may go on past all of a step's branches, since none of its tests need be true. Follows from where
 * its branches are and what they are called.
 */
export function fallsThrough(step: Pick<Step, 'method' | 'value' | 'branches'>): boolean {
  if (step.branches.length === 0) return false
  const known = passing.get(step)
  if (known !== undefined) return known
  const chosen = branchPlaces(step.method, step.value).map((place) => place.chosen)
  const passes = chosen.includes('test') && !chosen.includes('otherwise')
  passing.set(step, passes)
  return passes
}

/** Steps never change, and a layout asks about each several times. */
const passing = new WeakMap<object, boolean>()

const none: readonly BranchPlace[] = []

/** Where a step of this method, with this value, has nested step lists. None for methods we don't know. */
export function branchPlaces(method: string, value: Plain | undefined): readonly BranchPlace[] {
  return methods.get(method)?.branches?.(value) ?? none
}

/** The place that a step's branch with this path is: looked up, since a step may have thousands of them. */
export function placeByPath(
  step: Pick<Step, 'method' | 'value' | 'path'>,
): (path: Path) => BranchPlace | undefined {
  const places = branchPlaces(step.method, step.value)
  const known = new Map(places.map((place) => [JSON.stringify(place.path), place]))
  return (path) => known.get(JSON.stringify(path.slice(step.path.length + 1)))
}
