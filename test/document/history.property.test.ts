import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import type { Origin } from '../../src/document/types.ts'
import { lineLanguage } from './lineLanguage.ts'

const numRuns = process.env.LONG ? 5000 : 200
const origins: Origin[] = ['canvas', 'form', 'source', 'outline', 'command']
const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '!', '\r', '😀'), maxLength: 4 })

const change = fc.record({
  edits: fc.array(fc.tuple(fc.nat(), fc.nat(3), words), { minLength: 1, maxLength: 3 }),
  origin: fc.constantFrom(...origins),
  group: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
})

it('restores exactly the first bytes by undoing all, and the last by redoing all', () => {
  fc.assert(
    fc.property(words, fc.array(change, { maxLength: 12 }), (first, changes) => {
      const document = createDocument(first, { language: lineLanguage() })
      const text = () => document.store.getState().text
      const seen = [first]
      for (const { edits, origin, group } of changes) {
        const length = text().length
        let reached = 0
        const laid = edits
          .map(([at, size, word]) => ({ start: at % (length + 1), size, text: word }))
          .sort((a, b) => a.start - b.start)
          .flatMap(({ start, size, text: word }) => {
            if (start < reached) return []
            reached = Math.min(start + size, length)
            return [{ start, end: reached, text: word }]
          })
        document.apply(laid, { label: 'Change', origin, group, basis: 'text' })
        seen.push(text())
      }
      const last = text()
      let steps = 0
      while (document.undo() !== undefined) {
        steps++
        expect(seen).toContain(text())
      }
      expect(text()).toBe(first)
      expect(document.store.getState().undoLabel).toBeUndefined()
      for (let step = 0; step < steps; step++) document.redo()
      expect(text()).toBe(last)
      expect(document.redo()).toBeUndefined()
      const { flow, analysis } = document.store.getState()
      if (analysis.status !== 'stale') expect(flow.text).toBe(last)
    }),
    { numRuns },
  )
})
