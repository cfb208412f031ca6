import type { StepPlace } from '../simulation/types.ts'
import { type Flow, type Step, stepAt } from '../swml/index.ts'

/** A step of the flow that a call goes through; undefined where it is one of another document. */
export function stepOf(flow: Flow | undefined, place: StepPlace | undefined): Step | undefined {
  return flow && place?.document === 0 ? stepAt(flow, place.path) : undefined
}
