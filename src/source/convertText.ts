import { convert, type Flow, type Language } from '../swml/index.ts'

export type Converted = { text: string; lost: readonly string[] }
export type ConvertRequest = { id: number; text: string; language: Language }
export type ConvertAnswer = { id: number; converted: Converted }

/** About 50 ms of work on a slow machine; what is longer is converted in a worker. */
const longText = 40_000

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, { settle: (converted: Converted) => void; fail: () => void }>()

/** The flow in this format: at once, or for a long text by a worker, so that the page goes on. */
export function convertText(flow: Flow, language: Language): Converted | Promise<Converted> {
  if (flow.text.length < longText) return convert(flow, language)
  return inWorker(flow.text, language).catch(() => convert(flow, language))
}

function inWorker(text: string, language: Language): Promise<Converted> {
  return new Promise((settle, fail) => {
    const id = ++lastId
    waiting.set(id, { settle, fail: () => fail(new Error('The worker broke')) })
    worker ??= startWorker()
    const request: ConvertRequest = { id, text, language }
    worker.postMessage(request)
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./convert.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<ConvertAnswer>) => {
    waiting.get(data.id)?.settle(data.converted)
    waiting.delete(data.id)
  })
  started.addEventListener('error', () => {
    worker = undefined
    for (const { fail } of waiting.values()) fail()
    waiting.clear()
  })
  return started
}
