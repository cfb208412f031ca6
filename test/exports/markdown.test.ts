import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownSummary } from '../../src/exports/markdownSummary.ts'
import { markdownText } from '../../src/exports/markdownText.ts'
import { allSteps, readFlow, toYaml } from '../../src/swml/index.ts'
import { arbitraryDocument } from '../fixtures/arbitraryStep.ts'
import { canary, canarySteps } from '../fixtures/canaries.ts'
import { hostileText } from './hostile.ts'

const summary = (text: string, name = 'hotline') =>
  markdownSummary.write({ name, flow: readFlow(text) })

test('a flow is told in headings and numbered steps, with branches, jumps and what runs meanwhile', () => {
  const text = `sections:
  main:
    - label: again
    - stream: { url: wss://example.com/audio, control_id: live }
    - cond:
        - when: prompt_value == "1"
          then:
            - goto: { label: again, max: 2 }
            - switch: { variable: x, case: { "1": [] } }
    - stop_stream: { control_id: live }
  bye: []
`
  expect(summary(text, 'Hot_line')).toBe(`# Hot\\_line

## main

1. **Label**: Jumps lead here as ‘again’
2. **Start audio stream**: Streams to example.com/audio (the caller's side)
3. **If … otherwise**: If prompt\\_value is 1
   - *When prompt\\_value is 1*
     1. **Jump to a label**: Jumps to ‘again’, at most 2 times (step 1 of the section)
     2. **Choose by value**: 1, by x
        - *If 1*: Nothing, goes on
   - *Otherwise: goes on*
4. **Stop audio stream**: Stops the stream ‘live’

## bye

No steps yet

## Runs in the background

- Step 2 of 4 in main: ‘live’ streams to example.com/audio (the caller's side) until step 4; in a loop, it may start again before that
`)
})

test('steps below the tenth keep what belongs to them', () => {
  const steps = '    - answer: {}\n'.repeat(9)
  const text = `sections:\n  main:\n${steps}    - cond: [{ when: x, then: [{ hangup: {} }] }]\n`
  expect(summary(text)).toContain('\n10. **If')
  expect(summary(text)).toMatch(/\n {4}- \*When .*\n {6}1\. \*\*Hang up/)
})

/** A line's text with the signs of Markdown taken away that this summary uses. */
const shown = (markdown: string) => markdown.replace(/\\(.)/g, '$1')

test('whatever a text says, it stays on its line and is shown as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const written = markdownText(text)
      expect(written).not.toMatch(/[\n\r\u2028\u2029]/)
      expect(written.replace(/\\./g, '')).not.toMatch(/[\\`*_[\]<>#|~$&]/)
      const seen = text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd')
      expect(shown(written)).toBe(seen.trim())
    }),
  )
})

test('every step of any flow has its line, and each section its heading', () => {
  fc.assert(
    fc.property(arbitraryDocument(), hostileText, (document, name) => {
      const flow = readFlow(toYaml(document))
      const lines = markdownSummary.write({ name, flow }).split('\n')
      expect(lines.filter((line) => /^ *\d+\. \*\*/.test(line)).length).toBe(allSteps(flow).length)
      const headings = lines.filter((line) => line.startsWith('## '))
      const background = headings.at(-1) === '## Runs in the background' ? 1 : 0
      expect(headings.length).toBe(flow.sections.length + background)
      expect(lines.filter((line) => /^# ./.test(line)).length).toBe(1)
    }),
    { numRuns: 60 },
  )
})

test('no secret is in it, wherever it stands', () => {
  const text = toYaml({ sections: { main: canarySteps() } })
  expect(text).toContain(canary)
  expect(summary(text, `wss://me:${canary}@example.com`)).not.toContain(canary)
})

test('a flow of nothing has a summary, too', () => {
  expect(summary('', '')).toBe('# Untitled\n\nNo steps yet\n')
})
