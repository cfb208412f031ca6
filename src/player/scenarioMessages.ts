import type {
  Coverage,
  FoundWays,
  Reached,
  Scenario,
  ScenarioResult,
  SearchProgress,
} from '../scenarios/types.ts'
import type { Answer, CallOptions } from '../simulation/types.ts'

/** What came of all scenarios of a flow. */
export type RanScenarios = {
  /** In the order in which they were handed in; without what each came to. */
  results: readonly Omit<ScenarioResult, 'reached'>[]
  /** All that they came to. */
  reached: Reached
  coverage: Coverage
}

/** How a scenario’s call begins, and what is answered in it, as far as it can be played. */
export type ScenarioCall = { options: CallOptions; answers: readonly Answer[] }

/** `text`: of the flow. What is cancelled is what is being done of its kind. */
export type ScenarioQuestion =
  | { job: 'run'; text: string; scenarios: readonly Scenario[] }
  | { job: 'find'; text: string; reached: Reached }
  | { job: 'call'; text: string; scenario: Scenario }
  | { job: 'cancel'; what: 'run' | 'find' }

export type ScenarioRequest = ScenarioQuestion & { id: number }

/** `working`: a sign of life, with how many scenarios have been played; `cancelled`: of a run nothing is given. */
export type ScenarioAnswer =
  | { id: number; kind: 'working'; done?: number }
  | { id: number; kind: 'looking'; progress: SearchProgress }
  | { id: number; kind: 'ran'; ran: RanScenarios }
  | { id: number; kind: 'found'; found: FoundWays }
  | { id: number; kind: 'call'; call: ScenarioCall }
  | { id: number; kind: 'cancelled' }
  | { id: number; kind: 'failed'; error: unknown }
