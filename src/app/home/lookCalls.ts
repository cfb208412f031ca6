import { WorkerCalls } from '../../document/worker/workerCalls.ts'
import type { FlowLook } from './logic/flowLook.ts'
import type { FoundIn } from './logic/foundIn.ts'

/** What the worker is asked: what a flow looks like, or where in it words are found. */
export type LookQuestion = { text: string; words?: readonly string[] | undefined }
export type LookRequest = LookQuestion & { id: number }

/** And what it answers. */
export type LookAnswer = { id: number; look?: FlowLook; found?: FoundIn | undefined }

const calls = new WorkerCalls<LookQuestion, LookAnswer>({
  start: () => new Worker(new URL('./look.worker.ts', import.meta.url), { type: 'module' }),
  what: 'that looks at flows',
  // Milliseconds: many times what a slow machine takes for a flow of 10,000 steps.
  patience: () => 60_000,
})

/** Asks the worker. Rejects where it breaks; the next question gets another. */
export function askForLook(question: LookQuestion): Promise<LookAnswer> {
  return calls.askForOne(question)
}
