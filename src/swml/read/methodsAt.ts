import { methods } from '../methods/index.ts'
import type { MethodDefinition } from '../methods/method.ts'
import type { Flow, Path, Step } from '../types.ts'
import { branchPlaces } from './branchPlaces.ts'
import { stepAbove } from './findSteps.ts'

/** The methods that a step in the list at `list` may have: all, but where the step around it takes only some. */
export function methodsAt(flow: Flow, list: Path): MethodDefinition[] {
  const allowed = allowedAt(flow, list)
  return [...methods.values()].filter(({ name }) => allowed?.includes(name) ?? true)
}

/** Their names; undefined where any may. */
export function allowedAt(flow: Flow, list: Path): readonly string[] | undefined {
  const owner = stepAbove(flow, list)
  return owner && allowedIn(owner, list)
}

/** The methods that a step takes in its nested list at `list`; undefined where it takes any. */
export function allowedIn(owner: Step, list: Path): readonly string[] | undefined {
  const inner = JSON.stringify(list.slice(owner.path.length + 1))
  return branchPlaces(owner.method, owner.value).find((each) => JSON.stringify(each.path) === inner)
    ?.allowed
}
