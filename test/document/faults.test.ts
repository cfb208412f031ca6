import { describe, expect, it, vi } from 'vitest'
import { checksFailed, isCurrent } from '../../src/document/analysis.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { describeProblems } from '../../src/document/describeProblems.ts'
import { documentLanguage } from '../../src/document/documentLanguage.ts'
import type { FaultKind } from '../../src/document/fault.ts'
import type { DocumentLanguage } from '../../src/document/language.ts'
import { localReader, type Reader } from '../../src/document/reader.ts'
import type { Request } from '../../src/document/worker/messages.ts'
import { workerReader } from '../../src/document/worker/workerReader.ts'
import { lineLanguage, stepsOf } from './lineLanguage.ts'

const breaks = () => {
  throw new Error('broken')
}

/** An open document whose language, reader or both can be broken and mended. */
function openFaulty(text: string, options: { longText?: number } = {}) {
  const whole = lineLanguage()
  const language: DocumentLanguage = { ...whole }
  const local = localReader(whole)
  const reader: Reader = { ...local }
  const told: FaultKind[] = []
  const onFault = (kind: FaultKind) => told.push(kind)
  const document = createDocument(text, { language, reader, checkPause: 0, onFault, ...options })
  const state = () => document.store.getState()
  const type = (typed: string, at = state().text.length) =>
    document.apply([{ start: at, end: at, text: typed }], { label: 'Type', origin: 'source' })
  const codes = () => state().problems.map((problem) => problem.code)
  const words = () => describeProblems(state())
  return { document, state, type, codes, words, told, language, reader, whole, local }
}

describe.each(['checkStep', 'checkWholeFlow', 'updateFlow', 'carryIds'] as const)(
  'where %s breaks',
  (part) => {
    it('a key typed arrives, with its undo', async () => {
      const { document, state, type, language, whole, told, words } = openFaulty('a\nbad')
      await document.settled()
      language[part] = breaks
      type('x')
      expect(state()).toMatchObject({
        text: 'a\nbadx',
        undoLabel: 'Type',
      })
      expect(isCurrent(state())).toBe(true)
      type('\nc')
      await document.settled()
      expect(stepsOf(state().flow).map((step) => step.method)).toEqual(['a', 'badx', 'c'])
      expect(told.length).toBeGreaterThan(0)
      expect(words()).not.toBe('No problems')
      expect(checksFailed(state())).toBe(part.startsWith('check'))
      language[part] = whole[part] as typeof breaks
      document.retry()
      await document.settled()
      expect(state()).toMatchObject({ analysis: { status: 'ready' } })
      expect(words()).toBe('1 problem')
      document.undo()
      document.undo()
      expect(state().text).toBe('a\nbad')
    })
  },
)

it('a text whose reading breaks is kept, and can be undone', async () => {
  const { document, state, type, language, whole, told } = openFaulty('a')
  language.updateFlow = () => undefined
  language.readFlow = (text) => (text === '' ? whole.readFlow(text) : breaks())
  type('x')
  expect(state()).toMatchObject({ text: 'ax', analysis: { status: 'stale' } })
  expect(told).toContain('reading')
  language.readFlow = whole.readFlow
  document.undo()
  expect(state()).toMatchObject({ text: 'a', analysis: { status: 'ready' } })
})

describe('a long text', () => {
  it.each(['checkSteps', 'checkWholeFlow'] as const)(
    'says that checking failed where %s does, until it is tried again',
    async (part) => {
      const { document, state, type, codes, words, told, reader, local } = openFaulty('a\na', {
        longText: 1,
      })
      reader[part] = () => Promise.reject(new Error('broken'))
      await document.settled()
      expect(state()).toMatchObject({ analysis: { status: 'failed' } })
      expect(words()).toBe(
        part === 'checkWholeFlow' ? 'Checking failed' : '1 problem, checking failed',
      )
      expect(told).toEqual(['checking'])
      reader[part] = local[part]
      document.retry()
      expect(state()).toMatchObject({ analysis: { status: 'checking' } })
      await document.settled()
      expect(state()).toMatchObject({ analysis: { status: 'ready' } })
      expect(codes()).toEqual(['line-twice'])
      type('x')
      await document.settled()
      expect(words()).toBe('No problems')
    },
  )

  it('does every edit that waited, also behind one that breaks, and tells what became of each', async () => {
    const { document, state } = openFaulty('a', { longText: 1 })
    const outcomes: string[] = []
    const insert = (text: string) =>
      document.edit(
        (flow) => {
          if (text === '') return breaks()
          const { length } = flow.text
          return { edits: [{ start: length, end: length, text }], label: text, origin: 'form' }
        },
        (outcome) => outcomes.push(`${text} ${outcome}`),
      )
    for (const text of ['b', '', 'c']) expect(insert(text)).toBe('waiting')
    await document.settled()
    expect(state().text).toBe('abc')
    expect(outcomes).toEqual(['b done', ' failed', 'c done'])
  })

  it('tells of an edit that waited for a text which can’t be read', async () => {
    const { document, type } = openFaulty('a', { longText: 1 })
    const outcomes: string[] = []
    document.edit(
      () => ({ edits: [{ start: 0, end: 0, text: 'b' }], label: 'b', origin: 'form' }),
      (outcome) => outcomes.push(outcome),
    )
    type('!')
    await document.settled()
    expect(outcomes).toEqual(['refused'])
    expect(document.store.getState().text).toBe('a!')
  })
})

it('a flow whose checks don’t come is said to be unchecked, until they do', async () => {
  let tell: (error?: unknown) => void = () => {}
  const checks = lineLanguage()
  let there = false
  const language: DocumentLanguage = {
    ...checks,
    checkStep: (flow, step) => (there ? checks.checkStep(flow, step) : []),
    checkWholeFlow: (flow) => (there ? checks.checkWholeFlow(flow) : []),
    whenChecksCome: (run) => {
      tell = run
      return () => {}
    },
    loadChecks: async () => {
      there = true
      tell()
    },
  }
  const document = createDocument('bad', { language, checkPause: 0 })
  const words = () => describeProblems(document.store.getState())
  expect(words()).toBe('Checking…')
  tell(new Error('offline'))
  expect(words()).toBe('Checking failed')
  document.apply([{ start: 3, end: 3, text: 'x' }], { label: 'Type', origin: 'source' })
  await document.settled()
  expect(words()).toBe('Checking failed')
  document.retry()
  expect(words()).toBe('1 problem')
})

it('rails of a long text that couldn’t be worked out are said to be missing, until tried again', async () => {
  const text = 'sections:\n  main:\n    - stream: { url: "wss://example.com/a" }\n'
  const answer = { kinds: [], has: { any: false, others: false }, ids: [0] }
  const liveness = vi.fn<NonNullable<Reader['liveness']>>(() => Promise.reject(new Error('broken')))
  const reader: Reader = { ...localReader(documentLanguage), liveness }
  const told: FaultKind[] = []
  const document = createDocument(text, {
    reader,
    longText: 1,
    checkPause: 0,
    onFault: (kind) => told.push(kind),
  })
  await expect.poll(() => document.liveness.getState().failed).toBe(true)
  // Not worked out in the page instead.
  expect(document.liveness.getState().liveness).toBeUndefined()
  expect(told).toEqual(['rails'])
  liveness.mockImplementation(async () => answer)
  document.retry()
  await expect.poll(() => document.liveness.getState().failed).toBe(false)
  expect(document.liveness.getState().liveness?.kinds).toEqual([])
})

/** Workers that are told what to do with what they are asked. */
function fakeWorkers(language = lineLanguage()) {
  const started: { asked: Request[]; terminated: boolean; worker: Worker }[] = []
  const start = () => {
    const asked: Request[] = []
    const one = {
      asked,
      terminated: false,
      // Safe: of a worker, the reader uses only these.
      worker: {
        postMessage: (request: Request) => asked.push(request),
        terminate: () => {
          one.terminated = true
        },
      } as unknown as Worker,
    }
    started.push(one)
    return one.worker
  }
  const reader = workerReader(language, start, { patience: () => 0 })
  return { reader, started }
}

describe('a worker', () => {
  const send = (worker: Worker, kind: 'onerror' | 'onmessageerror') => {
    // Safe: of the event, the reader uses only this.
    const event = { preventDefault: () => {} } as unknown as ErrorEvent & MessageEvent
    worker[kind]?.(event)
  }

  it.each(['onerror', 'onmessageerror'] as const)(
    'that is lost (%s) leaves texts readable, and the next question starts another',
    async (kind) => {
      const { reader, started } = fakeWorkers()
      const read = reader.read('a\nb')
      const checked = reader.checkWholeFlow('a')
      if (started[0]) send(started[0].worker, kind)
      await expect(checked).rejects.toThrow('worker')
      expect(stepsOf((await read).flow)).toHaveLength(2)
      expect(started[0]?.terminated).toBe(true)
      void reader.checkWholeFlow('a').catch(() => {})
      expect(started).toHaveLength(2)
      expect(started[1]?.asked.map(({ job }) => job)).toEqual(['flow'])
      reader.dispose()
    },
  )

  it('that never answers is given up, so that nobody waits for ever', async () => {
    const { reader, started } = fakeWorkers()
    await expect(reader.checkWholeFlow('a')).rejects.toThrow('doesn’t answer')
    await expect(reader.read('a')).rejects.toThrow('doesn’t answer')
    expect(started).toHaveLength(2)
    expect(started.every((one) => one.terminated)).toBe(true)
  })

  it('that can’t be started leaves texts readable', async () => {
    const reader = workerReader(lineLanguage(), breaks)
    expect(stepsOf((await reader.read('a')).flow)).toHaveLength(1)
    await expect(reader.checkWholeFlow('a')).rejects.toThrow('couldn’t be started')
  })
})
