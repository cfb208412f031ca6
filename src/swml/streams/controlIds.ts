import { eachStepWithin } from '../callGraph/eachStepWithin.ts'
import { lifetimeOf } from '../methods/definitionOf.ts'
import type { Resource } from '../methods/method.ts'
import type { Flow } from '../types.ts'
import { idOf } from './idOf.ts'

/** A name that a step gives to what it starts. */
export type ControlId = { id: string; kind: Resource; stepId: number; method: string }

/**
 * The control ids that the steps of this flow, and SWML within them, give out, in the order of the text; those written
 * `${…}` too.
 */
export function controlIds(flow: Flow): ControlId[] {
  const found: ControlId[] = []
  eachStepWithin(flow, (step, shown) => {
    const kind = lifetimeOf(step).starts
    const id = kind && idOf(step)
    if (kind && typeof id === 'string')
      found.push({ id, kind, stepId: shown.id, method: step.method })
  })
  return found
}
