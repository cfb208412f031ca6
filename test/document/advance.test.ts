import { describe, expect, it } from 'vitest'
import {
  advance,
  nothingKept,
  type Standing,
  type Tools,
  takeRead,
} from '../../src/document/advance.ts'
import { analyses } from '../../src/document/analysis.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { parseOnly } from '../../src/document/reader.ts'
import { minimalEdit } from '../../src/text/minimalEdit.ts'
import { lineLanguage, stepsOf } from './lineLanguage.ts'

const tools: Tools = {
  language: lineLanguage(),
  longText: 100,
  attempt: (_kind, work) => work(),
}

const blank = createDocument('', { language: tools.language }).store.getState()

/** Where a document stands that went through these texts. */
function standing(...texts: string[]): Standing {
  let at: Standing = { state: blank, kept: nothingKept }
  for (const text of texts) at = after(at, text)
  return at
}

function after({ state, kept }: Standing, text: string): Standing {
  const edits = minimalEdit(state.text, text)
  const next = advance({ state, kept }, { text, edits }, tools)
  return { state: { ...state, ...next.state, text }, kept: next.kept }
}

describe('what a change comes to', () => {
  it('is the same each time it is worked out, and what was before stays as it was', () => {
    const before = deepFrozen(standing('a\nbad\na', 'a\nbadx\na'))
    const text = 'a\nbadxy\na'
    const change = { text, edits: minimalEdit(before.state.text, text) }
    const [first, second] = [advance(before, change, tools), advance(before, change, tools)]
    expect(second).toEqual(first)
    expect(stepsOf(first.state.flow ?? before.state.flow)[1]?.method).toBe('badxy')
    expect(stepsOf(before.state.flow)[1]?.method).toBe('badx')
  })

  it('leaves a long text to the background, and what is shown stays meanwhile', () => {
    const before = standing('a\nb')
    const text = 'a\n'.repeat(80)
    const next = advance(before, { text, edits: minimalEdit('a\nb', text) }, tools)
    expect(next.work).toEqual(['read'])
    expect(next.state).toEqual({ analysis: analyses.reading })
    const at = { state: { ...before.state, ...next.state, text }, kept: next.kept }
    const read = takeRead(at, parseOnly(text, tools.language), tools)
    expect(read.state.analysis).toBe(analyses.checking)
    expect(read.work).toEqual(['stop', 'steps', 'flow'])
    expect(read.kept.toRead).toBeUndefined()
  })

  it('that can’t be read shows what was there before', () => {
    const before = standing('a\nb')
    const change = { text: 'a!', edits: minimalEdit('a\nb', 'a!') }
    const same = advance(before, change, tools)
    expect(same.state.analysis).toBe(analyses.stale)
    expect(same.state.flow ?? before.state.flow).toBe(before.state.flow)
  })

  it('knows at once that checking failed, and goes on without those problems', () => {
    const before = standing('a\nbad')
    const faulty: Tools = {
      ...tools,
      language: {
        ...tools.language,
        checkStep: () => {
          throw new Error('a rule broke')
        },
      },
      attempt: (_kind, work) => {
        try {
          return work()
        } catch {
          return undefined
        }
      },
    }
    const text = 'a\nbadx'
    const next = advance(before, { text, edits: minimalEdit('a\nbad', text) }, faulty)
    expect(next.state.analysis).toBe(analyses.failed)
    expect(stepsOf(next.state.flow ?? before.state.flow)[1]?.method).toBe('badx')
  })
})

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFrozen(inner)
  return value
}
