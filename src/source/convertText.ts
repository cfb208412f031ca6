import { DocumentFault } from '../document/fault.ts'
import { convert, type Flow, type Language } from '../swml/index.ts'

export type Converted = { text: string; lost: readonly string[] }
export type ConvertRequest = { id: number; text: string; language: Language }
export type ConvertAnswer = { id: number; converted: Converted }

/** About 50 ms of work on a slow machine; what is longer is converted in a worker. */
const longText = 40_000

/** Milliseconds until a worker that doesn't answer is given up: many times what a slow machine takes. */
const longWait = 30_000

let worker: Worker | undefined
let lastId = 0
type Waiting = { settle: (converted: Converted) => void; fail: (reason: Error) => void }
const waiting = new Map<number, Waiting>()

/**
 * The flow in this format: at once, or for a long text by a worker, so that the page goes on. Rejects where the worker
 * breaks; the next text gets another.
 */
export function convertText(flow: Flow, language: Language): Converted | Promise<Converted> {
  return flow.text.length < longText ? convert(flow, language) : inWorker(flow.text, language)
}

function inWorker(text: string, language: Language): Promise<Converted> {
  return new Promise((settle, fail) => {
    const id = ++lastId
    waiting.set(id, { settle, fail })
    worker ??= startWorker()
    const request: ConvertRequest = { id, text, language }
    worker.postMessage(request)
    const asked = worker
    setTimeout(() => waiting.has(id) && giveUp(asked, 'doesn’t answer'), longWait)
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./convert.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<ConvertAnswer>) => {
    waiting.get(data.id)?.settle(data.converted)
    waiting.delete(data.id)
  })
  started.addEventListener('error', (event) => {
    event.preventDefault()
    giveUp(started, 'broke, or couldn’t be loaded')
  })
  started.addEventListener('messageerror', () => giveUp(started, 'can’t be understood'))
  return started
}

function giveUp(lost: Worker, why: string): void {
  if (worker !== lost) return
  worker = undefined
  lost.terminate()
  const left = [...waiting.values()]
  waiting.clear()
  for (const { fail } of left) fail(new DocumentFault(`The worker that converts ${why}`))
}
