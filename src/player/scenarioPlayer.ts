import { DocumentFault } from '../document/fault.ts'
import { WorkerCalls } from '../document/worker/workerCalls.ts'
import type { FoundWays, Reached, Scenario, SearchProgress } from '../scenarios/types.ts'
import type {
  RanScenarios,
  ScenarioAnswer,
  ScenarioCall,
  ScenarioQuestion,
} from './scenarioMessages.ts'

/**
 * Plays scenarios, and looks for ways, in a worker that is started with the first. All of them reject with a
 * `DocumentFault` where that breaks or doesn’t answer; the next question starts a new one. `text`: of the flow.
 */
export type ScenarioPlayer = {
  /** What came of all of them; undefined where it was cancelled. One that is asked for later cancels those before. */
  run: (
    text: string,
    scenarios: readonly Scenario[],
    onDone?: (count: number) => void,
  ) => Promise<RanScenarios | undefined>
  /** Looks for ways to what isn’t reached; once it is cancelled, what has been found is given. */
  find: (
    text: string,
    reached: Reached,
    onProgress?: (progress: SearchProgress) => void,
  ) => Promise<FoundWays>
  /** What is answered in a scenario’s call. */
  call: (text: string, scenario: Scenario) => Promise<ScenarioCall>
  cancel: (what: 'run' | 'find') => void
  /** What is still asked never settles. */
  dispose: () => void
}

/** Milliseconds without any sign of the worker until it is given up: it may have to be loaded, or be busy. */
const patience = 30_000

/** `startWorker` is for tests. */
export function scenarioPlayer(startWorker = startScenarioWorker): ScenarioPlayer {
  const calls = new WorkerCalls<ScenarioQuestion, ScenarioAnswer>({
    start: startWorker,
    what: 'that plays scenarios',
    patience: () => patience,
    isPart: ({ kind }) => kind === 'working' || kind === 'looking',
  })
  const ask = async (question: ScenarioQuestion, onPart?: (part: ScenarioAnswer) => void) => {
    const answer = (await calls.ask(question, onPart)).at(-1)
    if (answer?.kind === 'failed') throw answer.error
    return answer
  }
  const noAnswer = () => new DocumentFault('The worker that plays scenarios gave no answer')
  return {
    async run(text, scenarios, onDone) {
      const answer = await ask({ job: 'run', text, scenarios }, (part) => {
        if (part.kind === 'working' && part.done !== undefined) onDone?.(part.done)
      })
      if (answer?.kind === 'cancelled') return undefined
      if (answer?.kind !== 'ran') throw noAnswer()
      return answer.ran
    },
    async find(text, reached, onProgress) {
      const answer = await ask({ job: 'find', text, reached }, (part) => {
        if (part.kind === 'looking') onProgress?.(part.progress)
      })
      if (answer?.kind !== 'found') throw noAnswer()
      return answer.found
    },
    async call(text, scenario) {
      const answer = await ask({ job: 'call', text, scenario })
      if (answer?.kind !== 'call') throw noAnswer()
      return answer.call
    },
    cancel: (what) => calls.tell({ job: 'cancel', what }),
    dispose: () => calls.dispose(),
  }
}

function startScenarioWorker(): Worker {
  return new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' })
}
