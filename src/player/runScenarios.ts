import { coverageOf, playScenario } from '../scenarios/index.ts'
import type { Reached, Scenario } from '../scenarios/types.ts'
import type { Flow } from '../swml/index.ts'
import type { ExpressionAnswer, ExpressionWait } from './playOn.ts'
import type { RanScenarios } from './scenarioMessages.ts'

/** What running scenarios needs. */
export type RunMeans = {
  evaluate: (waiting: ExpressionWait) => Promise<ExpressionAnswer>
  /** Awaited before each scenario, with how many are done; answers whether to go on. */
  goesOn: (done: number) => Promise<boolean>
}

/** Plays scenarios through a flow, one after the other; undefined where it was told to stop. */
export async function runScenarios(
  flow: Flow,
  scenarios: readonly Scenario[],
  { evaluate, goesOn }: RunMeans,
): Promise<RanScenarios | undefined> {
  const steps = new Set<string>()
  const lists = new Set<string>()
  const results: RanScenarios['results'][number][] = []
  for (const scenario of scenarios) {
    if (!(await goesOn(results.length))) return undefined
    const { reached, ...result } = await playScenario(flow, scenario, evaluate)
    results.push(result)
    for (const step of reached.steps) steps.add(step)
    for (const list of reached.lists) lists.add(list)
  }
  const reached: Reached = { steps: [...steps], lists: [...lists] }
  return { results, reached, coverage: coverageOf(flow, [reached]) }
}
