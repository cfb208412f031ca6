import { methods } from '../methods/index.ts'
import type { BranchPlace } from '../methods/method.ts'
import type { Plain } from '../types.ts'

const none: readonly BranchPlace[] = []

/** Where a step of this method, with this value, has nested step lists. None for methods we don't know. */
export function branchPlaces(method: string, value: Plain | undefined): readonly BranchPlace[] {
  const branches = methods.get(method)?.branches
  if (!branches) return none
  try {
    return branches(value)
  } catch {
    // A mistake in one method's file must not keep a flow from opening.
    return none
  }
}
