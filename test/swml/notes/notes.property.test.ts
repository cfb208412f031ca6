import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allSteps,
  carryIds,
  noteError,
  noteLines,
  noteOf,
  readFlow,
  setNote,
  updateFlow,
} from '../../../src/swml/index.ts'
import { parseYaml } from '../../../src/swml/syntax/parseYaml.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'
import { applyEdits, invertEdits } from '../../../src/text/applyEdits.ts'
import { documents } from '../edit/documents.ts'

const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '#',
    '# x',
    '- a: 1',
    'a: "b',
    '\ttab',
    'ends  ',
    '日本 🎧',
    '%{x} &a *b',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const words = fc.oneof(
  fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.constantFrom('', 'a\r\nb', 'a\rb', 'a\u2028b\u0085c', '\0x', '\ufeff', 'x'.repeat(3000)),
)

describe('for any flow, any step and any words', () => {
  it('a note that was written is read, and nothing else changes', () => {
    withNote((flow, step, note) => {
      const outcome = setNote(flow, step.path, note)
      if ('error' in outcome) {
        expect(noteError(flow, step)).toBe(outcome.error)
        return
      }
      const text = applyEdits(flow.text, outcome.edits)
      const after = readFlow(text)
      const found = allSteps(after)
      expect(dataOf(text)).toEqual(dataOf(flow.text))
      expect(found.map(({ method }) => method)).toEqual(allSteps(flow).map(({ method }) => method))
      const index = allSteps(flow).indexOf(step)
      const notes = found.map((each) => noteOf(after, each))
      const expected = allSteps(flow).map((each) => noteOf(flow, each))
      expected[index] = noteLines(note).join('\n')
      expect(notes).toEqual(expected)
      expect(withoutComments(text)).toEqual(withoutComments(flow.text))
      expect(applyEdits(text, invertEdits(flow.text, outcome.edits))).toBe(flow.text)
      const updated = updateFlow(flow, outcome.edits)
      if (updated) expect(strip(updated)).toEqual(strip(carryIds(flow, after, outcome.edits)))
    })
  })

  it('a note that says the same already is left as it is written', () => {
    withNote((flow, step) => {
      const note = noteOf(flow, step)
      const outcome = setNote(flow, step.path, note)
      if ('edits' in outcome && note !== '') expect(outcome.edits).toEqual([])
    })
  })
})

type Flow = ReturnType<typeof readFlow>

function withNote(
  check: (flow: Flow, step: ReturnType<typeof allSteps>[number], note: string) => void,
): void {
  fc.assert(
    fc.property(documents, fc.nat(), words, ({ text }, at, note) => {
      const flow = readFlow(text)
      const steps = allSteps(flow)
      const step = steps[at % Math.max(1, steps.length)]
      if (step) check(flow, step, note)
    }),
    { numRuns: 400 },
  )
}

function dataOf(text: string): unknown {
  const { root, errors } = parseYaml(text, 0)
  expect(errors).toEqual([])
  return root && toPlain(root)
}

/** Each line without what could be a comment, those without anything else left out. */
function withoutComments(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.replace(/\r$/, '').replace(/(^|[ \t]+)#.*$/, ''))
    .filter((each) => each.trim() !== '')
}

function strip({ sections, problems }: Flow): unknown {
  return { sections, problems }
}
