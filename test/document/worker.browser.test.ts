import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { documentLanguage } from '../../src/document/documentLanguage.ts'
import { workerReader } from '../../src/document/worker/workerReader.ts'
import { checkFlow, readFlow } from '../../src/swml/index.ts'

const steps = (count: number) =>
  Array.from({ length: count }, (_, at) => `    - play:\n        url: say:${at}\n`).join('')
const long = `version: 1.0.0\nsections:\n  main:\n${steps(2000)}    - strem: {}\n`

describe('reading in a worker', () => {
  it('gives the same flow and problems as reading here', async () => {
    const document = createDocument(long)
    expect(document.store.getState().analysis.status).toBe('reading')
    await document.settled()
    const state = document.store.getState()
    expect(state.analysis.status).not.toBe('reading')
    const here = readFlow(long)
    expect(state.flow.sections).toEqual(here.sections)
    expect(state.problems).toEqual(checkFlow(here))
    document.dispose()
  })

  it('keeps reading where the worker cannot be started', async () => {
    const reader = workerReader(documentLanguage, () => {
      throw new Error('denied')
    })
    expect((await reader.read('sections: {}\n')).flow.readable).toBe(true)
  })

  it('keeps reading where the worker breaks, and says that it couldn’t check', async () => {
    const reader = workerReader(documentLanguage, () => {
      const source = URL.createObjectURL(new Blob(['throw new Error("broken")']))
      return new Worker(source)
    })
    expect((await reader.read('sections: {}\n')).flow.readable).toBe(true)
    await expect(reader.checkWholeFlow('sections: {}\n')).rejects.toThrow('worker')
  })

  it('checks a long text in a new worker after others were killed', async () => {
    const workers: Worker[] = []
    const reader = workerReader(documentLanguage, () => {
      const worker = workers.length < 2 ? dyingWorker() : realWorker()
      workers.push(worker)
      return worker
    })
    const document = createDocument(long, { reader })
    await document.settled()
    expect(document.store.getState()).toMatchObject({ analysis: { status: 'failed' } })
    expect(document.store.getState().flow.sections[0]?.steps).toHaveLength(2001)
    document.retry()
    await document.settled()
    expect(document.store.getState()).toMatchObject({ analysis: { status: 'ready' } })
    expect(document.store.getState().problems).toEqual(checkFlow(readFlow(long)))
    document.dispose()
  })
})

function dyingWorker(): Worker {
  const source = 'self.onmessage = () => { throw new Error("killed") }'
  return new Worker(URL.createObjectURL(new Blob([source])))
}

function realWorker(): Worker {
  return new Worker(new URL('../../src/document/worker/read.worker.ts', import.meta.url), {
    type: 'module',
  })
}
