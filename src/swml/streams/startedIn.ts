import { eachStepWithin } from '../callGraph/eachStepWithin.ts'
import { lifetimeOf } from '../methods/definitionOf.ts'
import type { Resource } from '../methods/method.ts'
import type { Flow } from '../types.ts'
import { resourceWords } from './resourceWords.ts'

/** What kinds of background work the steps of this flow start, also in SWML within a step; streams first. */
export function startedIn(flow: Flow): Resource[] {
  const found = new Set<Resource>()
  eachStepWithin(flow, (step) => {
    const { starts } = lifetimeOf(step)
    if (starts !== undefined) found.add(starts)
  })
  // Safe: its keys are the resources.
  return (Object.keys(resourceWords) as Resource[]).filter((resource) => found.has(resource))
}
