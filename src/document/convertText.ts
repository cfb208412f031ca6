import { convert, type Flow, type Language } from '../swml/index.ts'
import { WorkerCalls } from './worker/workerCalls.ts'

/** A text in another format; `lost`: what can't come along, in plain words. */
export type Converted = { text: string; lost: readonly string[] }

/** What the worker is asked. */
export type ConvertRequest = { id: number; text: string; language: Language }

/** And what it answers. */
export type ConvertAnswer = { id: number; converted: Converted }

/** About 50 ms of work on a slow machine; what is longer is converted in a worker. */
const longText = 40_000

const calls = new WorkerCalls<Omit<ConvertRequest, 'id'>, ConvertAnswer>({
  start: () => new Worker(new URL('./convert.worker.ts', import.meta.url), { type: 'module' }),
  what: 'that converts',
  // Milliseconds: many times what a slow machine takes.
  patience: () => 30_000,
})

/**
 * The flow in this format: at once, or for a long text by a worker, so that the page goes on. Rejects where the worker
 * breaks; the next text gets another.
 */
export function convertText(flow: Flow, language: Language): Converted | Promise<Converted> {
  return flow.text.length < longText ? convert(flow, language) : inWorker(flow.text, language)
}

async function inWorker(text: string, language: Language): Promise<Converted> {
  return (await calls.askForOne({ text, language })).converted
}
