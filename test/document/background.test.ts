import { describe, expect, it } from 'vitest'
import { isChecking } from '../../src/document/analysis.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import type { DocumentLanguage } from '../../src/document/language.ts'
import { checkEachStep } from '../../src/document/problemIndex.ts'
import { localReader, parseAndCheck, parseOnly, type Reader } from '../../src/document/reader.ts'
import { lineLanguage, stepsOf } from './lineLanguage.ts'

/** A reader that answers when told, to look at what happens in between. */
function slowReader(language = lineLanguage()) {
  const asked: { text: string; answer: () => void; fail: () => void }[] = []
  const reader: Reader = {
    read: (text) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          answer: () => resolve(parseAndCheck(text, language)),
          fail: () => reject(new Error('out of memory')),
        })
      }),
    checkWholeFlow: async (text) => language.checkWholeFlow(language.readFlow(text)),
    dispose: () => undefined,
  }
  return { reader, asked, language }
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 0))

function openLong(text: string, longText = 1) {
  const { reader, asked, language } = slowReader()
  const document = createDocument(text, { language, reader, longText, checkPause: 0 })
  const state = () => document.store.getState()
  const next = async () => {
    asked.shift()?.answer()
    await moment()
  }
  const methods = () => stepsOf(state().flow).map((step) => step.method)
  return { document, state, asked, next, methods }
}

describe('a long text', () => {
  it('is read in the background', async () => {
    const { document, state, next, methods } = openLong('a\nb')
    expect(state()).toMatchObject({
      text: 'a\nb',
      analysis: { status: 'reading', wasStale: false },
    })
    await next()
    expect(state().analysis.status).not.toBe('reading')
    expect(methods()).toEqual(['a', 'b'])
    await document.settled()
  })

  it('takes typing meanwhile; only the latest text is read after it', async () => {
    const { document, state, asked, next, methods } = openLong('a')
    const type = (letter: string) => {
      const end = state().text.length
      document.apply([{ start: end, end, text: letter }], { label: 'Type', origin: 'source' })
    }
    type('b')
    type('c')
    expect(state().text).toBe('abc')
    expect(asked).toHaveLength(1)
    await next()
    expect(state().analysis.status).toBe('reading')
    expect(asked.map((each) => each.text)).toEqual(['abc'])
    await next()
    expect(state().analysis.status).not.toBe('reading')
    expect(methods()).toEqual(['abc'])
  })

  it('lets edits made from the flow wait until the flow is of the text', async () => {
    const { document, state, next } = openLong('a\nb')
    const seen: string[] = []
    const answer = document.edit((flow) => {
      seen.push(flow.text)
      const start = flow.text.length
      const edits = [{ start, end: start, text: 'x' }]
      return { edits, label: 'Set', origin: 'form' }
    })
    expect(answer).toBe('waiting')
    expect(document.apply([{ start: 0, end: 1, text: 'q' }], { label: 'x', origin: 'form' })).toBe(
      false,
    )
    document.apply([{ start: 0, end: 0, text: 'z' }], { label: 'Type', origin: 'source' })
    await next()
    expect(seen).toEqual([])
    await next()
    expect(seen).toEqual(['za\nb'])
    expect(state().text).toBe('za\nbx')
  })

  it('that becomes short is read on the spot, and what waited goes on', async () => {
    const { document, state, next, methods } = openLong('abcdef', 4)
    document.edit((flow) => {
      const { length } = flow.text
      return { edits: [{ start: length, end: length, text: 'x' }], label: 'x', origin: 'form' }
    })
    document.apply([{ start: 1, end: 6, text: '' }], { label: 'Delete', origin: 'source' })
    expect(state()).toMatchObject({ text: 'ax', analysis: { status: 'ready' } })
    await next()
    expect(methods()).toEqual(['ax'])
  })

  it('is kept and explained when reading itself breaks', async () => {
    const { state, asked } = openLong('a')
    asked.shift()?.fail()
    await moment()
    expect(state()).toMatchObject({ text: 'a', analysis: { status: 'stale' } })
    expect(state().problems[0]?.message).toContain('out of memory')
  })

  it('can be undone while it is being read', async () => {
    const { document, state, asked, next, methods } = openLong('a')
    await next()
    document.apply([{ start: 1, end: 1, text: '\nb' }], { label: 'Add b', origin: 'canvas' })
    expect(state().analysis.status).toBe('reading')
    document.undo()
    expect(state().text).toBe('a')
    while (asked.length > 0) await next()
    expect(state().analysis.status).toBe('checking')
    expect(methods()).toEqual(['a'])
  })

  it('settles when all is read and checked', async () => {
    const language = lineLanguage()
    const document = createDocument('a\na', { language, longText: 1, checkPause: 10_000 })
    await document.settled()
    const codes = () => document.store.getState().problems.map((problem) => problem.code)
    expect(codes()).toEqual(['line-twice'])
    document.apply([{ start: 0, end: 0, text: 'b' }], {
      label: 'Set',
      origin: 'form',
      basis: 'text',
    })
    await document.settled()
    expect(codes()).toEqual([])
  })

  it('is being checked until the background has found all problems', async () => {
    const { document, asked } = openChecked('bad\na\na')
    const state = () => document.store.getState()
    expect(isChecking(state())).toBe(true)
    expect(state().problems).toEqual([])
    await expect.poll(() => asked.map((each) => each.job).sort()).toEqual(['flow', 'steps'])
    asked.find((each) => each.job === 'steps')?.answer()
    await expect.poll(() => state().problems.map((problem) => problem.code)).toEqual(['bad-line'])
    expect(isChecking(state())).toBe(true)
    asked.find((each) => each.job === 'flow')?.answer()
    await expect.poll(() => isChecking(state())).toBe(false)
    expect(state().problems.map((problem) => problem.code)).toEqual(['bad-line', 'line-twice'])
  })

  it('is checked as a whole once at a time, however often it changes meanwhile', async () => {
    const { document, asked } = openChecked('a\na')
    const state = () => document.store.getState()
    const across = () => asked.filter((each) => each.job === 'flow')
    await expect.poll(() => across().length).toBe(1)
    for (const letter of 'xyz') {
      const edits = [{ start: 0, end: 0, text: letter }]
      document.apply(edits, { label: 'Type', origin: 'source', basis: 'text' })
      await moment()
      await moment()
    }
    expect(across().length).toBe(1)
    across()[0]?.answer()
    await expect.poll(() => across().map((each) => each.text)).toEqual(['a\na', 'zyxa\na'])
    const answered = () => {
      for (const each of asked) each.answer()
      return !isChecking(state())
    }
    await expect.poll(answered).toBe(true)
    expect(state().problems).toEqual([])
  })
})

/** A long text whose checks answer when told. */
function openChecked(text: string) {
  const language = lineLanguage()
  const asked: { job: 'steps' | 'flow'; text: string; answer: () => void }[] = []
  const reader: Reader = {
    ...localReader(language),
    read: (text) => Promise.resolve(parseOnly(text, language)),
    checkSteps: (text) =>
      new Promise((resolve) => {
        const found = () => checkEachStep(language.readFlow(text), language)
        asked.push({ job: 'steps', text, answer: () => resolve(found()) })
      }),
    checkWholeFlow: (text) =>
      new Promise((resolve) => {
        const found = () => language.checkWholeFlow(language.readFlow(text))
        asked.push({ job: 'flow', text, answer: () => resolve(found()) })
      }),
  }
  const document = createDocument(text, { language, reader, longText: 1, checkPause: 0 })
  return { document, asked }
}

describe('a short text', () => {
  it('is being checked until the checks are there', async () => {
    let come = () => {}
    let there = false
    const checks = lineLanguage()
    const language: DocumentLanguage = {
      ...checks,
      checkStep: (flow, step) => (there ? checks.checkStep(flow, step) : []),
      checkWholeFlow: (flow) => (there ? checks.checkWholeFlow(flow) : []),
      whenChecksCome: (run) => {
        if (there) return undefined
        come = run
        return () => {}
      },
    }
    const document = createDocument('bad\na\na', { language })
    await document.settled()
    expect(document.store.getState()).toMatchObject({
      analysis: { status: 'checking' },
      problems: [],
    })
    document.apply([{ start: 3, end: 3, text: 'x' }], { label: 'Type', origin: 'form' })
    await document.settled()
    expect(document.store.getState()).toMatchObject({
      analysis: { status: 'checking' },
      problems: [],
    })
    there = true
    come()
    const { analysis, problems } = document.store.getState()
    expect(analysis.status).toBe('ready')
    expect(problems.map((problem) => problem.code)).toEqual(['bad-line', 'line-twice'])
  })

  it('that comes as a whole is checked after it is shown', async () => {
    const document = createDocument('a', { language: lineLanguage() })
    expect(isChecking(document.store.getState())).toBe(false)
    document.replaceText('bad\n'.repeat(600), { label: 'Open' })
    expect(document.store.getState()).toMatchObject({
      analysis: { status: 'checking' },
      problems: [],
    })
    await document.settled()
    expect(isChecking(document.store.getState())).toBe(false)
    expect(document.store.getState().problems).toHaveLength(600 + 599)
  })

  it('that becomes long before it is checked is checked all the same', async () => {
    const language = lineLanguage()
    const lines = 'bad\n'.repeat(600)
    const document = createDocument('a', { language, longText: lines.length + 2 })
    document.replaceText(lines, { label: 'Open' })
    document.apply([{ start: 0, end: 0, text: 'xyz' }], { label: 'Type', origin: 'form' })
    await document.settled()
    const { analysis, problems } = document.store.getState()
    expect(analysis.status).toBe('ready')
    expect(problems.filter((problem) => problem.code === 'bad-line')).toHaveLength(600)
  })
})
