import { describe, expect, it } from 'vitest'
import { createDocument, type DocumentOptions } from '../../src/document/createDocument.ts'
import { lineLanguage, stepsOf } from './lineLanguage.ts'

const open = (text: string, options: DocumentOptions = {}) =>
  createDocument(text, { language: lineLanguage(), checkPause: 0, ...options })

const replaceAt = (start: number, end: number, text: string) => [{ start, end, text }]

describe('an open document', () => {
  it('reads a short text on the spot', () => {
    const { store } = open('a\nb')
    expect(store.getState()).toMatchObject({ text: 'a\nb', analysis: { status: 'ready' } })
    expect(stepsOf(store.getState().flow)).toHaveLength(2)
  })

  it('shows an edit at once in text, flow and last change', () => {
    const document = open('a\nb')
    document.apply(replaceAt(2, 3, 'bc'), { label: 'Change b', origin: 'form' })
    const state = document.store.getState()
    expect(state.text).toBe('a\nbc')
    expect(stepsOf(state.flow)[1]?.method).toBe('bc')
    expect(state.undoLabel).toBe('Change b')
    expect(state.lastChange).toEqual({
      edits: replaceAt(2, 3, 'bc'),
      kind: 'edit',
      label: 'Change b',
      origin: 'form',
      revision: 1,
    })
  })

  it('takes an edit that changes nothing as no change', () => {
    const document = open('a\nb')
    document.apply(replaceAt(0, 1, 'a'), { label: 'Nothing', origin: 'form' })
    expect(document.store.getState()).toMatchObject({ revision: 0, undoLabel: undefined })
  })

  it('throws on edits that overlap, and keeps everything', () => {
    const document = open('abc')
    const edits = [...replaceAt(0, 2, 'x'), ...replaceAt(1, 3, 'y')]
    expect(() => document.apply(edits, { label: 'Wrong', origin: 'form' })).toThrow(RangeError)
    expect(document.store.getState()).toMatchObject({ text: 'abc', revision: 0 })
  })

  it('keeps ids of steps over a whole read', () => {
    const document = open('a\nb')
    const b = stepsOf(document.store.getState().flow)[1]?.id
    document.apply(replaceAt(0, 0, 'new\n'), { label: 'Insert', origin: 'canvas' })
    expect(stepsOf(document.store.getState().flow)[2]?.id).toBe(b)
  })

  it('keeps text that cannot be read, with the last good flow marked stale', () => {
    const document = open('a\nb')
    document.apply(replaceAt(1, 1, '!'), { label: 'Type', origin: 'source' })
    const state = document.store.getState()
    expect(state.text).toBe('a!\nb')
    expect(state.analysis.status).toBe('stale')
    expect(stepsOf(state.flow).map((step) => step.method)).toEqual(['a', 'b'])
    expect(state.problems.map((problem) => problem.code)).toEqual(['unreadable'])
  })

  it('refuses edits made from a flow that is not of the text, but not typing', () => {
    const document = open('a\nb')
    document.apply(replaceAt(1, 1, '!'), { label: 'Type', origin: 'source' })
    expect(document.apply(replaceAt(0, 1, 'x'), { label: 'Set', origin: 'form' })).toBe(false)
    expect(document.edit(() => undefined)).toBe('refused')
    expect(document.apply(replaceAt(1, 2, ''), { label: 'Type', origin: 'source' })).toBe(true)
    expect(document.store.getState()).toMatchObject({ text: 'a\nb', analysis: { status: 'ready' } })
  })

  it('opens on a text that cannot be read', () => {
    const state = open('!').store.getState()
    expect(state).toMatchObject({ text: '!', analysis: { status: 'stale' } })
    expect(state.problems).toHaveLength(1)
  })

  it('replaces the whole text as one undo step, and keeps the name', () => {
    const document = open('a', { name: 'first' })
    document.replaceText('x\ny', { label: 'Restore' })
    expect(document.store.getState()).toMatchObject({ text: 'x\ny', name: 'first', selection: [] })
    expect(document.undo()).toBe('Restore')
    expect(document.store.getState()).toMatchObject({ text: 'a', name: 'first' })
    document.redo()
    expect(document.store.getState()).toMatchObject({ text: 'x\ny', name: 'first' })
  })
})

describe('the selection', () => {
  it('is in the order of the text and follows its steps', () => {
    const document = open('a\nb\nc')
    const [a, , c] = stepsOf(document.store.getState().flow).map((step) => step.id)
    document.select([c ?? -1, a ?? -1, 99])
    expect(document.store.getState().selection).toEqual([a, c])
    document.apply(replaceAt(0, 2, ''), { label: 'Delete a', origin: 'canvas' })
    expect(document.store.getState().selection).toEqual([c])
  })

  it('goes where the change says', () => {
    const document = open('a\nb')
    const select = [['sections', 'main', 1]]
    document.apply(replaceAt(1, 1, '\nx'), { label: 'Insert x', origin: 'canvas', select })
    const { flow, selection } = document.store.getState()
    expect(selection).toEqual([stepsOf(flow)[1]?.id])
    expect(stepsOf(flow)[1]?.method).toBe('x')
  })

  it('comes back with undo and redo', () => {
    const document = open('a\nb')
    const selected = () => {
      const { flow, selection } = document.store.getState()
      return selection.map((id) => stepsOf(flow).find((step) => step.id === id)?.method)
    }
    document.select([stepsOf(document.store.getState().flow)[0]?.id ?? -1])
    const select = [['sections', 'main', 2]]
    document.apply(replaceAt(3, 3, '\nx'), { label: 'Insert x', origin: 'canvas', select })
    document.undo()
    expect(selected()).toEqual(['a'])
    document.redo()
    expect(selected()).toEqual(['x'])
  })
})

describe('problems', () => {
  it('are listed by place and by step, and checked again where an edit touched', async () => {
    const document = open('bad\na\na')
    await document.settled()
    const codes = () => document.store.getState().problems.map((problem) => problem.code)
    expect(codes()).toEqual(['bad-line', 'line-twice'])
    document.apply(replaceAt(0, 3, 'good'), { label: 'Fix', origin: 'form' })
    expect(codes()).toEqual(['line-twice'])
    expect(document.store.getState().problemsByStep.size).toBe(1)
    document.apply(replaceAt(5, 6, 'b'), { label: 'Fix', origin: 'form' })
    await document.settled()
    expect(codes()).toEqual([])
  })

  it('move with their steps and stay the same objects where they did not move', () => {
    const document = open('bad one\nx\nbad two')
    const before = document.store.getState().problems
    document.apply(replaceAt(8, 9, 'longer'), { label: 'Set', origin: 'form' })
    const after = document.store.getState().problems
    expect(after[0]).toBe(before[0])
    expect(after[1]?.range).toEqual({ start: 15, end: 22 })
  })

  it('of a flow that is opened come right after its steps', async () => {
    const document = open('a')
    const text = Array.from({ length: 500 }, (_, line) => `bad ${line}`).join('\n')
    document.replaceText(text, { label: 'Open' })
    expect(stepsOf(document.store.getState().flow)).toHaveLength(500)
    document.apply(replaceAt(0, 5, 'good'), { label: 'Fix', origin: 'form' })
    await document.settled()
    expect(document.store.getState().problems).toHaveLength(499)
    expect(document.store.getState().problemsByStep.size).toBe(499)
  })
})
