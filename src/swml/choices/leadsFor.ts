import { controlOf, lifetimeOf } from '../methods/definitionOf.ts'
import { methods } from '../methods/index.ts'
import { allSteps } from '../tree/eachStep.ts'
import type { Flow, Path, Step } from '../types.ts'
import { askedAt } from './asked.ts'

/** What a choice may begin with, or lead to, by name. */
export type Leads = {
  /** What choices often begin with, of which all is there that it is for. */
  usual: readonly string[]
  sections: readonly string[]
  labels: readonly string[]
}

/** What the choices of the question at a path may lead to. */
export function leadsFor(flow: Flow, question: Path): Leads {
  const [, section] = question
  const steps = allSteps(flow)
  const above = askedAt(flow, question)?.labels ?? []
  const labels = steps
    .filter((step) => step.path[1] === section)
    .flatMap((step) => controlOf(step).label ?? [])
    .filter((label) => !above.includes(label))
  return {
    usual: [...methods.values()]
      .filter((method) => method.startsChoice && hasUse(method.name, steps))
      .map(({ name }) => name),
    sections: flow.sections.map(({ name }) => name).filter((name) => name !== section),
    labels: [...new Set(labels)],
  }
}

/** What stops something is of use only where something like it is started. */
function hasUse(method: string, steps: readonly Step[]): boolean {
  const stops = methods.get(method)?.lifetime?.({}).stops
  return stops === undefined || steps.some((step) => lifetimeOf(step).starts === stops)
}
