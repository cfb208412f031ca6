import { DocumentFault } from '../document/fault.ts'
import { WorkerCalls } from '../document/worker/workerCalls.ts'
import type { Answer, CallOptions, Played, Run } from '../simulation/types.ts'
import type { PlayAnswer, PlayQuestion } from './messages.ts'
import { EndlessCall } from './playOn.ts'
import type { Recorded, Replayed } from './replay.ts'

/**
 * Plays calls where nothing they do can hold up the page. All of them give what happened until the call waits for
 * something else than JavaScript, or is over. They reject with a `DocumentFault` where the worker breaks or doesn't
 * answer, with an `EndlessCall`, and with what broke in the worker otherwise. The run that was handed in can be gone on
 * with all the same: the next question starts a new worker.
 */
export type CallPlayer = {
  /** `text`: of the flow. */
  start: (text: string, options?: CallOptions) => Promise<Played>
  continue: (run: Run, answer: Answer) => Promise<Played>
  /** Plays what was played once more, through another text. */
  replay: (text: string, options: CallOptions, recorded: Recorded) => Promise<Replayed>
  /** What is still asked never settles. */
  dispose: () => void
}

const noAnswer = 'The worker that plays gave no answer'

/** Milliseconds without any sign of the worker until it's given up. */
const patience = {
  /** It may have to be loaded, over a slow network. */
  first: 30_000,
  /** One built-in function of JavaScript can take this long by itself; nothing else does. */
  later: 5_000,
}

/** `startWorker` and `wait` are for tests. */
export function callPlayer(startWorker = startCallWorker, wait = patience): CallPlayer {
  let isLoaded = false
  const calls = new WorkerCalls<PlayQuestion, PlayAnswer>({
    start: () => {
      isLoaded = false
      const worker = startWorker()
      worker.addEventListener('message', () => {
        isLoaded = true
      })
      return worker
    },
    what: 'that plays the call',
    patience: () => (isLoaded ? wait.later : wait.first),
    isPart: ({ kind }) => kind === 'working',
  })
  const ask = async (question: PlayQuestion) => {
    const answer = (await calls.ask(question)).at(-1)
    if (answer?.kind === 'failed') throw answer.error
    if (answer?.kind === 'endless') throw new EndlessCall()
    return answer
  }
  const askToPlay = async (question: PlayQuestion) => {
    const answer = await ask(question)
    if (answer?.kind !== 'played') throw new DocumentFault(noAnswer)
    return answer.played
  }
  return {
    start: (text, options = {}) => askToPlay({ job: 'start', text, options }),
    continue: (run, answer) => askToPlay({ job: 'continue', run, answer }),
    replay: async (text, options, recorded) => {
      const answer = await ask({ job: 'replay', text, options, recorded })
      if (answer?.kind !== 'replayed') throw new DocumentFault(noAnswer)
      return answer.replayed
    },
    dispose: () => calls.dispose(),
  }
}

function startCallWorker(): Worker {
  return new Worker(new URL('./call.worker.ts', import.meta.url), { type: 'module' })
}
