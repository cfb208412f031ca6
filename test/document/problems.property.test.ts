import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { checkFlow, type Problem, readFlow, stepAbove } from '../../src/swml/index.ts'

const numRuns = process.env.LONG ? 2000 : 40

const first = `version: 1.0.0
sections:
  main:
    - answer: {}
    - stream:
        url: https://wrong.example.com
        control_id: one
    - cond:
        - when: vars.x
          then:
            - stream:
                url: wss://example.com/a
            - nonsense: 1
        - else:
            - hangup
    - stop_stream:
        control_id: two
    - execute:
        dest: other
  other:
    - play: "say:Hi"
    - stop_stream: {}
`

const words = fc.constantFrom(
  'x',
  'wss://',
  ' ',
  '\n',
  '    - hangup\n',
  '    - stream:\n        url: 5\n',
  '        control_id: one\n',
  '- ',
  ': ',
  '{',
)

it('knows the same problems after any edits as a whole new reading and checking does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 0, 1, 12), words), { maxLength: 6 }),
      async (edits) => {
        const document = createDocument(first, { checkPause: 0 })
        for (const [at, size, text] of edits) {
          const { length } = document.store.getState().text
          const start = at % (length + 1)
          const end = Math.min(length, start + size)
          document.apply([{ start, end, text }], { label: 'Edit', origin: 'source' })
        }
        await document.settled()
        const state = document.store.getState()
        const whole = readFlow(state.text)
        expect(state.analysis.status).toBe(whole.readable ? 'ready' : 'stale')
        expect(sorted(state.problems)).toEqual(sorted(checkFlow(whole)))
        if (!whole.readable) return
        for (const [id, problems] of state.problemsByStep) {
          expect(problems.every((one) => stepAbove(state.flow, one.path)?.id === id)).toBe(true)
        }
      },
    ),
    {
      numRuns,
      // An edit that takes the last part of a step away, behind where the step ends afterwards.
      examples: [[[[first.indexOf('        - hangup'), 0, '- ']]]],
    },
  )
})

function inWords({ code, range, path, message, fixes }: Problem): string {
  return JSON.stringify([range.start, code, range.end, path, message, fixes])
}

function sorted(problems: readonly Problem[]): string[] {
  return problems.map(inWords).sort()
}
