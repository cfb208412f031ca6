import { expect, test } from 'vitest'
import { fixesOfKind } from '../../src/app/fixesOfKind.ts'
import { checkFlow, type Problem, readFlow, type TextEdit } from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'

const problem = (code: string, ...edits: TextEdit[]): Problem => ({
  code,
  severity: 'error',
  message: 'Something is wrong here.',
  range: { start: 0, end: 1 },
  path: [],
  fixes: [{ title: 'Fix it', edits }],
})
const edit = (start: number, end: number, text = 'x'): TextEdit => ({ start, end, text })

test('joins the fixes of one kind, in the order of the text', () => {
  const problems = [problem('a', edit(8, 9)), problem('b', edit(4, 5)), problem('a', edit(1, 2))]
  expect(fixesOfKind(problems, 'a')).toEqual({ count: 2, edits: [edit(1, 2), edit(8, 9)] })
  expect(fixesOfKind(problems, 'c')).toEqual({ count: 0, edits: [] })
})

test.each([
  ['overlap', [edit(0, 5)], [edit(3, 8)]],
  ['lie within each other', [edit(0, 9)], [edit(3, 4)]],
  ['insert at one place', [edit(3, 3)], [edit(3, 3)]],
  ['lie between the edits of another', [edit(0, 1), edit(6, 7)], [edit(3, 4)]],
])('takes one of two fixes that %s', (_, first, second) => {
  const found = fixesOfKind([problem('a', ...first), problem('a', ...second)], 'a')
  expect(found).toEqual({ count: 1, edits: first })
})

test('takes both of two fixes that only touch', () => {
  expect(fixesOfKind([problem('a', edit(0, 3)), problem('a', edit(3, 5))], 'a').count).toBe(2)
})

test('fixes all of one kind in a real text at once, and nothing else', () => {
  const text =
    'version: 1.0.0\nsections:\n  main:\n    - plya: {url: "say:Hi"} # one\n    - plya: say:Ho\n    - sleep: {duratoin: 5}\n'
  const { count, edits } = fixesOfKind(checkFlow(readFlow(text)), 'unknown-method')
  expect(count).toBe(2)
  const fixed = applyEdits(text, edits)
  expect(fixed).toBe(text.replaceAll('plya', 'play'))
  const codes = checkFlow(readFlow(fixed)).map(({ code }) => code)
  expect(codes).not.toContain('unknown-method')
  expect(codes).toContain('unknown-property')
})

test('joins the fixes of 10,000 problems once, not once for each row', () => {
  const problems = Array.from({ length: 10_000 }, (_, at) => problem('a', edit(at * 2, at * 2 + 1)))
  const first = fixesOfKind(problems, 'a')
  expect(first.count).toBe(10_000)
  expect(fixesOfKind(problems, 'a')).toBe(first)
})
