import { methods } from '../methods/index.ts'
import type { MethodDefinition } from '../methods/method.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Flow, Path } from '../types.ts'
import { placeByPath } from './branchPlaces.ts'

/** The methods that a step in the list at `list` may have: all, but where the step around it takes only some. */
export function methodsAt(flow: Flow, list: Path): MethodDefinition[] {
  const allowed = allowedAt(flow, list)
  return [...methods.values()].filter(({ name }) => allowed?.includes(name) ?? true)
}

/** Their names; undefined where any may. */
export function allowedAt(flow: Flow, list: Path): readonly string[] | undefined {
  const owner = stepAbove(flow, list)
  return owner && placeByPath(owner)(list)?.allowed
}
