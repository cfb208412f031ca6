import { describe, expect, it } from 'vitest'
import { createDocument, type DocumentOptions } from '../../src/document/createDocument.ts'
import { lineLanguage } from './lineLanguage.ts'

function typing(options: DocumentOptions = {}) {
  let time = 0
  const document = createDocument('', { language: lineLanguage(), now: () => time, ...options })
  return {
    document,
    text: () => document.store.getState().text,
    wait: (ms: number) => {
      time += ms
    },
    type: (letter: string, group: string | null = 'url') => {
      const end = document.store.getState().text.length
      const edits = [{ start: end, end, text: letter }]
      document.apply(edits, { label: `Type ${letter}`, origin: 'form', group: group ?? undefined })
    },
  }
}

describe('history', () => {
  it('takes typing in one field as one step', () => {
    const { document, type, text } = typing()
    for (const letter of 'wss') type(letter)
    document.undo()
    expect(text()).toBe('')
    document.redo()
    expect(text()).toBe('wss')
  })

  it('begins a new step after a pause, in another field, and after endGroup', () => {
    const { document, type, text, wait } = typing()
    type('a')
    wait(2000)
    type('b')
    type('c', 'name')
    document.endGroup()
    type('d', 'name')
    const texts = []
    while (document.undo() !== undefined) texts.push(text())
    expect(texts).toEqual(['abc', 'ab', 'a', ''])
  })

  it('never joins a change to what was before an undo', () => {
    const { document, type, text } = typing()
    type('a')
    document.endGroup()
    type('b')
    document.undo()
    type('c')
    document.undo()
    expect(text()).toBe('a')
  })

  it('forgets what was undone at the next change', () => {
    const { document, type } = typing()
    type('a')
    document.undo()
    expect(document.store.getState().redoLabel).toBe('Type a')
    type('b')
    expect(document.store.getState().redoLabel).toBeUndefined()
    expect(document.redo()).toBeUndefined()
  })

  it('drops the oldest steps beyond its memory, never the last', () => {
    const { document, type, text } = typing({ maxBytes: 600 })
    for (const word of ['aaaa', 'bbbb', 'cc']) type(word, null)
    document.undo()
    expect(text()).toBe('aaaabbbb')
    expect(document.undo()).toBeUndefined()
    type('a long word', null)
    expect(document.undo()).toBeDefined()
  })

  it('says which change to make by edits, so that the code pane can follow', () => {
    const { document, type } = typing()
    type('abc')
    document.undo()
    expect(document.store.getState().lastChange).toEqual({
      edits: [{ start: 0, end: 3, text: '' }],
      kind: 'undo',
      label: 'Type abc',
      origin: 'command',
      revision: 2,
    })
  })
})
