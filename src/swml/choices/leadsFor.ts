import { controlOf, lifetimeOf } from '../methods/definitionOf.ts'
import { methods } from '../methods/index.ts'
import type { MethodDefinition } from '../methods/method.ts'
import { allSteps } from '../tree/eachStep.ts'
import type { Flow, Path } from '../types.ts'
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
  const started = new Set(steps.map((step) => lifetimeOf(step).starts))
  const above = askedAt(flow, question)?.labels ?? []
  const labels = steps
    .filter((step) => step.path[1] === section)
    .flatMap((step) => controlOf(step).label ?? [])
    .filter((label) => !above.includes(label))
  return {
    usual: [...methods.values()]
      .filter((method) => Number.isFinite(rank(method, started)))
      .sort((a, b) => rank(a, started) - rank(b, started))
      .map(({ name }) => name),
    sections: flow.sections.map(({ name }) => name).filter((name) => name !== section),
    labels: [...new Set(labels)],
  }
}

/** What is often added at the beginning of a choice first, then what stops what is started somewhere, then the end. */
function rank({ likely, lifetime }: MethodDefinition, started: ReadonlySet<unknown>): number {
  const stops = lifetime?.({}).stops
  if (stops !== undefined) return started.has(stops) ? 50 : Number.POSITIVE_INFINITY
  return likely?.chosen ?? (likely?.end === undefined ? Number.POSITIVE_INFINITY : 100)
}
