import type { Problem } from '../../swml/index.ts'
import { DocumentFault } from '../fault.ts'
import type { DocumentLanguage } from '../language.ts'
import { nextTask } from '../nextTask.ts'
import { heavyText, type LivenessAnswer, localReader, type Reader } from '../reader.ts'
import type { Answer, Question } from './messages.ts'
import { joined } from './parts.ts'
import { WorkerBroke, WorkerCalls } from './workerCalls.ts'

type Options = {
  /** Milliseconds without any sign of the worker until it is given up, for a text of so many characters. */
  patience?: (length: number) => number
}

/** Many times what a slow machine takes, counted while the page itself is awake. */
const longWait = (length: number) => 15_000 + length / 20

/**
 * Reads in a worker, which is started at the first long text, and anew after it broke. A text is always read: where
 * the worker breaks, here. What it was to check or to work out is refused, so that the page needn't stand still for it.
 */
export function workerReader(
  language: DocumentLanguage,
  start: () => Worker = startWorker,
  { patience = longWait }: Options = {},
): Required<Reader> {
  const calls = new WorkerCalls<Question, Answer>({
    start,
    what: 'that reads',
    patience: ({ text }) => patience(text.length),
    isPart: ({ job }) => job === 'part' || job === 'found',
  })
  const ask = async (job: Question['job'], text: string) => {
    const answer = joined(text, await calls.ask({ job, text }))
    if (answer?.job === 'failed') throw answer.error
    return answer
  }
  const check = async (job: 'steps' | 'flow', text: string): Promise<readonly Problem[]> => {
    const answer = await ask(job, text)
    if (answer?.job !== job) throw otherAnswer()
    // Receiving many is one task for the page, showing them another.
    if (answer.result.length > many) await nextTask()
    return answer.result
  }
  return {
    async read(text) {
      // The page has its own work with a new text: side by side on few cores, both take longer.
      if (text.length > heavyText) await nextTask()
      try {
        const answer = await ask('read', text)
        if (answer?.job !== 'read') throw otherAnswer()
        // Receiving much is one task for the page, showing it another.
        await nextTask()
        return answer.result
      } catch (error) {
        if (error instanceof WorkerBroke) return localReader(language).read(text)
        throw error
      }
    },
    checkSteps: (text) => check('steps', text),
    checkWholeFlow: (text) => check('flow', text),
    async liveness(text, all): Promise<LivenessAnswer> {
      const answer = await ask(all ? 'all-liveness' : 'liveness', text)
      if (answer?.job !== 'liveness') throw otherAnswer()
      return answer.result
    },
    warm: () => calls.warm({ job: 'warm', text: '' }),
    dispose: () => calls.dispose(),
  }
}

const otherAnswer = () => new DocumentFault('The worker answered another question')

/** Problems. */
const many = 1_000

function startWorker(): Worker {
  return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
}
