import type { Problem } from '../../swml/index.ts'
import type { DocumentLanguage } from '../language.ts'
import {
  heavyText,
  type LivesAnswer,
  localReader,
  type Reader,
  type ReadResult,
} from '../reader.ts'
import type { Answer, Part, Request } from './messages.ts'
import { fromParts } from './parts.ts'

type Waiting = {
  request: Request
  parts: Part[]
  settle: (answer: Answer) => void
  fail: (reason: Error) => void
}

/**
 * Reads in a worker, which is started at the first long text. Where no worker can be started, or it breaks, the
 * work is done here instead, so that a text is always read.
 */
export function workerReader(
  language: DocumentLanguage,
  start: () => Worker = startWorker,
): Reader {
  const here = localReader(language)
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let broken = false
  let lastId = 0
  let isOver = false

  const ask = (job: Request['job'], text: string): Promise<Answer> =>
    new Promise((settle, fail) => {
      if (isOver) return
      const request: Request = { id: ++lastId, job, text }
      waiting.set(request.id, { request, parts: [], settle, fail })
      try {
        if (!broken) {
          worker ??= listen(start())
          worker.postMessage(request)
          return
        }
      } catch {
        broken = true
      }
      doHere()
    })

  const listen = (started: Worker): Worker => {
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id)
      if (!asked) return
      if (data.job === 'part') {
        asked.parts.push(data)
        return
      }
      waiting.delete(data.id)
      if (data.job === 'failed') asked.fail(new Error(data.reason))
      else if (data.job === 'read') {
        const result = fromParts(asked.request.text, asked.parts, data.result)
        asked.settle({ ...data, result })
      } else asked.settle(data)
    }
    started.onerror = (event) => {
      event.preventDefault()
      broken = true
      started.terminate()
      doHere()
    }
    return started
  }

  const doHere = () => {
    for (const { request, settle, fail } of waiting.values()) {
      const { id, job, text } = request
      waiting.delete(id)
      if (job === 'read') here.read(text).then((result) => settle({ id, job, result }), fail)
      else if (job === 'each' || job === 'across') {
        const check = job === 'each' ? here.checkEach : here.checkAcross
        check(text).then((result) => settle({ id, job, result }), fail)
      } else fail(new Error('There is no worker'))
    }
  }

  const check = async (job: 'each' | 'across', text: string): Promise<readonly Problem[]> => {
    const answer = await ask(job, text)
    if (answer.job !== job) throw new Error('The worker answered another question')
    return answer.result
  }

  return {
    async read(text): Promise<ReadResult> {
      // The page has its own work with a new text: side by side on few cores, both take longer.
      if (text.length > heavyText) await new Promise((done) => setTimeout(done))
      const answer = await ask('read', text)
      if (answer.job !== 'read') throw new Error('The worker answered another question')
      // Receiving much is one task for the page, showing it another.
      await new Promise((done) => setTimeout(done))
      return answer.result
    },
    checkEach: (text) => check('each', text),
    checkAcross: (text) => check('across', text),
    async lives(text, all): Promise<LivesAnswer> {
      const answer = await ask(all ? 'all-lives' : 'lives', text)
      if (answer.job !== 'lives') throw new Error('The worker answered another question')
      return answer.result
    },
    warm() {
      try {
        if (broken || worker) return
        worker = listen(start())
        worker.postMessage({ id: 0, job: 'warm', text: '' } satisfies Request)
      } catch {
        broken = true
      }
    },
    dispose() {
      isOver = true
      worker?.terminate()
      worker = undefined
      waiting.clear()
    },
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
}
