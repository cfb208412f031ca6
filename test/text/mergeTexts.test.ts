import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { mergeTexts } from '../../src/text/mergeTexts.ts'

function merged(base: string, mine: string, theirs: string): string | undefined {
  const edits = mergeTexts(base, mine, theirs)
  return edits && applyEdits(mine, edits)
}

describe('two changes of one text', () => {
  it.each([
    ['a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n'],
    ['a\nb\nc\n', 'a\nb\nC\n', 'AAA\nb\nc\n', 'AAA\nb\nC\n'],
    ['a\nb\n', 'a\nb\n', 'a\nx\n', 'a\nx\n'],
    ['a\nb\n', 'a\nx\n', 'a\nx\n', 'a\nx\n'],
    ['a\nb\n', 'a\nb\nc\n', 'x\nb\n', 'x\nb\nc\n'],
  ])('come together where they are of other lines: %j, %j, %j', (base, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toBe(both)
  })

  it.each([
    ['a\nb\nc\n', 'a\nx\nc\n', 'a\ny\nc\n'],
    ['a b', 'x b', 'a y'],
    ['a\n', 'a\nb\n', 'a\nc\n'],
    ['', 'a', 'b'],
    ['\na', 'x\n\na', 'y\n\na'],
  ])('don’t where both are of the same: %j, %j, %j', (base, mine, theirs) => {
    expect(merged(base, mine, theirs)).toBeUndefined()
  })

  it('give the same text whoever brings them together, with every line that either wrote', () => {
    const lines = fc.array(fc.constantFrom<string>('a', 'b', 'c', ''), { maxLength: 6 })
    const part = fc.record({ at: fc.nat(6), cut: fc.nat(2), words: lines })
    fc.assert(
      fc.property(lines, part, part, (base, one, other) => {
        const changed = ({ at, cut, words }: typeof one, mark: string) =>
          base.toSpliced(at, cut, ...words.map((word) => word + mark)).join('\n')
        const [text, mine, theirs] = [base.join('\n'), changed(one, '1'), changed(other, '2')]
        const both = merged(text, mine, theirs)
        expect(merged(text, theirs, mine)).toBe(both)
        if (both === undefined) return
        for (const line of [...mine.split('\n'), ...theirs.split('\n')])
          if (/[12]$/.test(line)) expect(both.split('\n')).toContain(line)
      }),
    )
  })
})
