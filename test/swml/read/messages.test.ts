import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkFlow, convert, readFlow } from '../../../src/swml/index.ts'
import { cases } from '../check/cases.ts'

const texts = Object.values(cases).flat()

it('no message shows Markdown, whatever is wrong with a text', () => {
  const broken = fc
    .tuple(
      fc.constantFrom(...texts, '{"version": "1.0.0", "sections": {"main": [{"play": "say:a"}]}}'),
      fc.nat(),
      fc.nat(4),
      fc.constantFrom(...'{}[],:-"\'|>&*!%#\t\n\\', '', '---\n', '*a', '&a ', '<<: *a\n', '!t '),
    )
    .map(([text, at, length, instead]) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + instead + text.slice(start + length)
    })
  fc.assert(
    fc.property(broken, (text) => {
      const flow = readFlow(text)
      const said = [
        ...checkFlow(flow).flatMap(({ message, fixes }) => [
          message,
          ...fixes.map((fix) => fix.title),
        ]),
        ...convert(flow, flow.language === 'json' ? 'yaml' : 'json').lost,
      ]
      for (const words of said) expect(words).not.toContain('`')
    }),
    { numRuns: 1_000 },
  )
})
