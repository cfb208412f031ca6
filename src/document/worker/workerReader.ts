import type { Problem } from '../../swml/index.ts'
import { DocumentFault } from '../fault.ts'
import type { DocumentLanguage } from '../language.ts'
import { nextTask } from '../nextTask.ts'
import {
  heavyText,
  type LivesAnswer,
  localReader,
  type Reader,
  type ReadResult,
} from '../reader.ts'
import type { Answer, FoundPart, Part, Request } from './messages.ts'
import { allFound, fromParts } from './parts.ts'

type Waiting = {
  request: Request
  parts: Part[]
  found: FoundPart[]
  settle: (answer: Answer) => void
  fail: (reason: unknown) => void
}

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
  const here = localReader(language)
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0
  let isOver = false
  let silence = 0
  let watch: ReturnType<typeof setInterval> | undefined

  const ask = (job: Request['job'], text: string): Promise<Answer> =>
    new Promise((settle, fail) => {
      if (isOver) return
      const request: Request = { id: ++lastId, job, text }
      waiting.set(request.id, { request, parts: [], found: [], settle, fail })
      try {
        worker ??= listen(start())
        worker.postMessage(request)
        watchIt()
      } catch (error) {
        giveUp(error, true)
      }
    })

  const listen = (started: Worker): Worker => {
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      silence = 0
      const asked = waiting.get(data.id)
      if (!asked) return
      if (data.job === 'part') {
        asked.parts.push(data)
        return
      }
      if (data.job === 'found') {
        asked.found.push(data)
        return
      }
      waiting.delete(data.id)
      if (data.job === 'failed') asked.fail(data.error)
      else if (data.job === 'read') {
        const result = fromParts(asked.request.text, asked.parts, data.result)
        asked.settle({ ...data, result })
      } else if (data.job === 'each' || data.job === 'across') {
        asked.settle({ ...data, result: allFound(asked.found, data.result) })
      } else asked.settle(data)
    }
    // What a worker that was given up still says isn't about the next one.
    const lost = (what: string) => worker === started && giveUp(new DocumentFault(what), true)
    started.onerror = (event) => {
      event.preventDefault()
      lost('The worker couldn’t be loaded, or it broke')
    }
    started.onmessageerror = () => lost('The worker’s answer can’t be read')
    return started
  }

  /** Takes leave of this worker; `mayReadHere` unless it was reading that took too long, and would here. */
  const giveUp = (error: unknown, mayReadHere: boolean) => {
    worker?.terminate()
    worker = undefined
    const left = [...waiting.values()]
    waiting.clear()
    watchIt()
    for (const { request, settle, fail } of left) {
      const { id, job, text } = request
      if (job !== 'read' || !mayReadHere) fail(error)
      else here.read(text).then((result) => settle({ id, job, result }), fail)
    }
  }

  /** Counts seconds in which the page is awake: a machine that slept is no reason to give up. */
  const watchIt = () => {
    if (waiting.size === 0) {
      clearInterval(watch)
      watch = undefined
      silence = 0
    }
    if (waiting.size === 0 || watch !== undefined) return
    watch = setInterval(() => {
      silence += second
      const longest = Math.max(0, ...[...waiting.values()].map((each) => each.request.text.length))
      if (waiting.size > 0 && silence > patience(longest))
        giveUp(new DocumentFault('The worker doesn’t answer'), false)
      else watchIt()
    }, second)
  }

  const check = async (job: 'each' | 'across', text: string): Promise<readonly Problem[]> => {
    const answer = await ask(job, text)
    if (answer.job !== job) throw new DocumentFault('The worker answered another question')
    // Receiving many is one task for the page, showing them another.
    if (answer.result.length > many) await nextTask()
    return answer.result
  }

  return {
    async read(text): Promise<ReadResult> {
      // The page has its own work with a new text: side by side on few cores, both take longer.
      if (text.length > heavyText) await nextTask()
      const answer = await ask('read', text)
      if (answer.job !== 'read') throw new DocumentFault('The worker answered another question')
      // Receiving much is one task for the page, showing it another.
      await nextTask()
      return answer.result
    },
    checkEach: (text) => check('each', text),
    checkAcross: (text) => check('across', text),
    async lives(text, all): Promise<LivesAnswer> {
      const answer = await ask(all ? 'all-lives' : 'lives', text)
      if (answer.job !== 'lives') throw new DocumentFault('The worker answered another question')
      return answer.result
    },
    warm() {
      try {
        if (worker) return
        worker = listen(start())
        worker.postMessage({ id: 0, job: 'warm', text: '' } satisfies Request)
      } catch {
        // Tried again, and told, when there is a text for it.
        worker = undefined
      }
    },
    dispose() {
      isOver = true
      worker?.terminate()
      worker = undefined
      waiting.clear()
      watchIt()
    },
  }
}

/** Milliseconds. */
const second = 1_000

/** Problems. */
const many = 1_000

function startWorker(): Worker {
  return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
}
