import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExactLines } from '../../src/source/exact/ExactLines.ts'
import { editorChanges, exactEdits } from '../../src/source/exact/exactEdits.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { minimalEdit } from '../../src/text/minimalEdit.ts'

const numRuns = process.env.LONG === undefined ? 300 : 20_000

const anyText = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '\u2028', '😀', ' '), { maxLength: 14 })
  .map((parts) => parts.join(''))
const linesOf = (text: string) => text.split(/\r\n|\r|\n/)

test('every place leads to its offset and back, whatever the line breaks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = new ExactLines(text)
      const expected = linesOf(text)
      expect(lines.count).toBe(expected.length)
      expected.forEach((content, at) => {
        for (let column = 1; column <= content.length + 1; column += 1) {
          const place = { line: at + 1, column }
          expect(lines.placeAt(lines.offsetAt(place))).toEqual(place)
        }
        const start = lines.offsetAt({ line: at + 1, column: 1 })
        expect(text.slice(start, start + content.length)).toBe(content)
      })
    }),
    { numRuns },
  )
})

test('after any edits the lines are those of the new text', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, fc.nat(30), fc.nat(30), (head, middle, insert, a, b) => {
      const text = head + middle
      const start = Math.min(a, b, text.length)
      const end = Math.min(Math.max(a, b), text.length)
      const edits = [{ start, end, text: insert }]
      if (end < text.length) edits.push({ start: text.length, end: text.length, text: '\nx' })
      const after = applyEdits(text, edits)
      const lines = new ExactLines(text)
      lines.apply(edits, after)
      const fresh = new ExactLines(after)
      expect(lines.count).toBe(fresh.count)
      for (let offset = 0; offset <= after.length; offset += 1) {
        expect(lines.placeAt(offset)).toEqual(fresh.placeAt(offset))
      }
    }),
    { numRuns },
  )
})

test('typing in an editor with its own line breaks keeps every other byte', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.nat(20),
      fc.nat(20),
      fc.nat(9),
      fc.nat(9),
      fc.constantFrom('', 'x', '\n', 'x\ny'),
      (text, l1, l2, c1, c2, typed) => {
        const lines = new ExactLines(text)
        const one = lines.placeAt(lines.offsetAt({ line: 1 + (l1 % lines.count), column: 1 + c1 }))
        const two = lines.placeAt(lines.offsetAt({ line: 1 + (l2 % lines.count), column: 1 + c2 }))
        const forward = lines.offsetAt(one) <= lines.offsetAt(two)
        const [from, to] = forward ? [one, two] : [two, one]
        const [edit] = exactEdits(lines, [{ from, to, text: typed }])
        if (edit === undefined) throw new Error('one change gives one edit')
        const after = applyEdits(text, [edit])
        expect(after.startsWith(text.slice(0, edit.start))).toBe(true)
        expect(after.endsWith(text.slice(edit.end))).toBe(true)
        // The same as the editor has it, seen without line breaks.
        const own = linesOf(text)
        const before = [
          ...own.slice(0, from.line - 1),
          (own[from.line - 1] ?? '').slice(0, from.column - 1),
        ].join('\n')
        const behind = [(own[to.line - 1] ?? '').slice(to.column - 1), ...own.slice(to.line)].join(
          '\n',
        )
        expect(after.replace(/\r\n|\r|\n/g, '\n').replaceAll('\n', '')).toBe(
          (before + typed + behind).replaceAll('\n', ''),
        )
      },
    ),
    { numRuns },
  )
})

test('a new line break is like the one beside it', () => {
  const text = 'a\r\nb\nc\r\n'
  const lines = new ExactLines(text)
  const at = (line: number) =>
    exactEdits(lines, [{ from: { line, column: 2 }, to: { line, column: 2 }, text: '\n' }])[0]?.text
  expect([at(1), at(2), at(3), at(4)]).toEqual(['\r\n', '\n', '\r\n', '\r\n'])
})

test('a byte order mark stays outside of the first line', () => {
  const text = '\ufeffversion: 1.0.0\n'
  const lines = new ExactLines(text)
  expect(lines.placeAt(1)).toEqual({ line: 1, column: 1 })
  const edits = exactEdits(lines, [
    { from: { line: 1, column: 1 }, to: { line: 1, column: 1 }, text: '# ' },
  ])
  expect(applyEdits(text, edits)).toBe('\ufeff# version: 1.0.0\n')
})

test('edits made elsewhere come to the editor by line and column', () => {
  const before = 'a: 1\r\nb: 2\r\n'
  const after = 'a: 1\r\nb: 3\r\n'
  const lines = new ExactLines(before)
  expect(editorChanges(lines, minimalEdit(before, after))).toEqual([
    { from: { line: 2, column: 4 }, to: { line: 2, column: 5 }, text: '3' },
  ])
})
