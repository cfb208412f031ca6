import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import type { Origin } from '../../src/document/types.ts'
import { insertSteps, readFlow } from '../../src/swml/index.ts'
import { lineLanguage } from './lineLanguage.ts'

const numRuns = process.env.LONG ? 5_000 : 300

function opened(text: string) {
  const document = createDocument(text, { language: lineLanguage() })
  const now = () => document.store.getState().text
  const change = (origin: Origin, start: number, end: number, written: string) =>
    document.apply([{ start, end, text: written }], { label: 'Type', origin, basis: 'text' })
  return { document, now, change }
}

/** A change somewhere in the text: where, how much of it goes, what comes. */
const someChange = fc.record({
  from: fc.constantFrom<Origin>('form', 'remote'),
  at: fc.nat(40),
  removes: fc.nat(4),
  writes: fc.nat(3),
  undo: fc.boolean(),
})

describe('a change that somebody else made', () => {
  it('is no undo step, and stays when what was done here is taken back', () => {
    const { document, now, change } = opened('answer\nhangup\n')
    change('form', 0, 6, 'play')
    change('remote', 5, 5, 'sleep\n')
    expect(now()).toBe('play\nsleep\nhangup\n')
    expect(document.store.getState().undoLabel).toBe('Type')
    document.undo()
    expect(now()).toBe('answer\nsleep\nhangup\n')
    expect(document.undo()).toBeUndefined()
    document.redo()
    expect(now()).toBe('play\nsleep\nhangup\n')
  })

  it('never makes a text of what is taken back that can’t be read', () => {
    const deed = fc.constantFrom('own', 'remote', 'undo', 'redo')
    const starts = fc.constantFrom(
      'sections:\n  main: []\n',
      'sections: {main: []}\n',
      '{"sections": {"main": []}}',
      '{\n  "sections": {\n    "main": []\n  }\n}\n',
      'sections:\n  main:\n    - answer: {}\n',
    )
    fc.assert(
      fc.property(
        starts,
        fc.array(fc.tuple(deed, fc.nat(3)), { maxLength: 12 }),
        (start, deeds) => {
          const document = createDocument(start)
          let count = 0
          const theirs: number[] = []
          for (const [what, at] of deeds) {
            const { flow } = document.store.getState()
            if (what === 'undo') document.undo()
            else if (what === 'redo') document.redo()
            else {
              const steps = flow.sections[0]?.steps ?? []
              const place = { list: ['sections', 'main'], index: Math.min(at, steps.length) }
              if (what === 'remote') theirs.push(count)
              const edits = insertSteps(flow, place, [{ sleep: count++ }])
              const origin = what === 'own' ? 'form' : 'remote'
              document.apply(edits, { label: 'Insert', origin })
            }
            const { text } = document.store.getState()
            const now = readFlow(text)
            expect(now.readable, text).toBe(true)
            // What the other one wrote stays, whatever is taken back here.
            const sleeps = now.sections[0]?.steps.map(({ value }) => value)
            expect(sleeps).toEqual(expect.arrayContaining(theirs))
          }
          document.dispose()
        },
      ),
      { numRuns },
    )
  })

  it('is made also where the text can’t be read', () => {
    const { now, change } = opened('answer\nhang!up\n')
    expect(change('remote', 0, 6, 'play')).toBe(true)
    expect(now()).toBe('play\nhang!up\n')
  })

  it('loses nothing when all that was done here is taken back, and nothing of that stays', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 12 }), (changes) => {
        const { document, now, change } = opened('0123456789')
        const removedThere = new Set<string>()
        const writtenThere = new Set<string>()
        let [own, other] = ['a'.charCodeAt(0), 0x4e00]
        for (const { from, at, removes, writes, undo } of changes) {
          if (undo) document.undo()
          const start = Math.min(at, now().length)
          const end = Math.min(start + removes, now().length)
          let written = ''
          for (let letter = 0; letter < writes; letter += 1)
            written += String.fromCharCode(from === 'form' ? own++ : other++)
          if (from === 'remote') {
            for (const letter of now().slice(start, end)) removedThere.add(letter)
            for (const letter of written) writtenThere.add(letter)
          }
          change(from, start, end, written)
        }
        while (document.undo() !== undefined);
        const expected = [...'0123456789', ...writtenThere].filter((one) => !removedThere.has(one))
        expect([...now()].sort()).toEqual(expected.sort())
        const digits = [...now()].filter((letter) => /\d/.test(letter))
        expect(digits).toEqual([...digits].sort())
      }),
      { numRuns },
    )
  })
})
