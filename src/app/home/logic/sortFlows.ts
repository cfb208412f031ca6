import type { FlowEntry } from '../../../flows/types.ts'
import type { FlowFacts } from './flowLook.ts'

/** What flows can be sorted by, in the order in which it is offered. */
export const sortings = ['changed', 'name', 'steps', 'problems'] as const
export type Sorting = (typeof sortings)[number]

/** As it is offered: what comes first is said where it isn’t plain. */
export const sortingWords: Readonly<Record<Sorting, string>> = {
  changed: 'Last changed',
  name: 'Name',
  steps: 'Most steps',
  problems: 'Most problems',
}

/** Whether flows have to be read for it. */
export function needsFacts(sorting: Sorting): boolean {
  return sorting === 'steps' || sorting === 'problems'
}

let collator: Intl.Collator | undefined

/**
 * The flows in order. Those that come out alike stay in the order they have; those whose facts aren’t known (damaged,
 * not read yet) come last.
 */
export function sortFlows(
  flows: readonly FlowEntry[],
  sorting: Sorting,
  factsOf: (flow: FlowEntry) => FlowFacts | undefined,
): readonly FlowEntry[] {
  if (sorting === 'changed') return flows
  if (sorting === 'name') {
    collator ??= new Intl.Collator([], { numeric: true, sensitivity: 'base' })
    const { compare } = collator
    return flows.toSorted((a, b) => compare(a.name, b.name))
  }
  const weightOf = sorting === 'steps' ? bySteps : byProblems
  const weights = new Map(flows.map((flow) => [flow, weightOf(factsOf(flow))]))
  return flows.toSorted((a, b) => (weights.get(b) ?? -1) - (weights.get(a) ?? -1))
}

function bySteps(facts: FlowFacts | undefined): number {
  return facts?.steps ?? -1
}

/** One error counts more than any number of warnings, and one of those more than any number of hints. */
function byProblems(facts: FlowFacts | undefined): number {
  if (facts === undefined) return -1
  const { error, warning, hint } = facts.counts
  return (capped(error) * most + capped(warning)) * most + capped(hint)
}

const most = 10_000

function capped(count: number): number {
  return Math.min(count, most - 1)
}
