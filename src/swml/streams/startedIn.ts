import type { Resource } from '../methods/method.ts'
import type { Flow } from '../types.ts'
import { lifetimeOf } from './definitionOf.ts'
import { eachStep } from './eachStep.ts'
import { resourceWords } from './resourceWords.ts'

/** What kinds of background work the steps of this flow start; streams first. */
export function startedIn(flow: Flow): Resource[] {
  const found = new Set<Resource>()
  eachStep(flow, (step) => {
    const { starts } = lifetimeOf(step)
    if (starts !== undefined) found.add(starts)
  })
  // Safe: its keys are the resources.
  return (Object.keys(resourceWords) as Resource[]).filter((resource) => found.has(resource))
}
