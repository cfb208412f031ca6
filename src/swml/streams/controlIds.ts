import type { Resource } from '../methods/method.ts'
import { get } from '../plain.ts'
import type { Flow } from '../types.ts'
import { lifetimeOf } from './definitionOf.ts'
import { eachStep } from './eachStep.ts'

/** A name that a step gives to what it starts. */
export type ControlId = { id: string; kind: Resource; stepId: number; method: string }

/** The control ids that the steps of this flow give out, in the order of the text; those written `${…}` too. */
export function controlIds(flow: Flow): ControlId[] {
  const found: ControlId[] = []
  eachStep(flow, (step) => {
    const kind = lifetimeOf(step).starts
    if (kind === undefined) return
    const id = get(step.value, 'control_id')
    if (typeof id === 'string' && id !== '')
      found.push({ id, kind, stepId: step.id, method: step.method })
  })
  return found
}
