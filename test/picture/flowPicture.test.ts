import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureOf } from '../../src/picture/pictureOf.ts'
import { swmlInPicture } from '../../src/picture/swmlInPicture.ts'
import { swmlInSvg } from '../../src/picture/swmlInSvg.ts'
import {
  allSteps,
  leaveOut,
  lifetimes,
  type Plain,
  readFlow,
  startedIn,
  stepAt,
  titleOf,
  toYaml,
} from '../../src/swml/index.ts'
import { arbitraryDocument } from '../fixtures/arbitraryStep.ts'
import { canary, canarySteps } from '../fixtures/canaries.ts'
import { documents } from '../swml/read/documents.ts'
import { lookOf } from './look.ts'
import { xmlFault } from './wellFormed.ts'

const runs = process.env.LONG ? 1000 : 80

function draw(text: string, paths: readonly (readonly (string | number)[])[] = [], name = 'flow') {
  const flow = readFlow(text)
  const steps = paths.flatMap((path) => stepAt(flow, path) ?? [])
  const kinds = startedIn(flow).map((kind) => lifetimes(flow, kind))
  return pictureOf(flow, { ...lookOf('light'), name, kinds, steps })
}

const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words)

test('every flow gives well-formed XML that holds its text, but for the secrets', () => {
  const texts = fc.oneof(
    documents,
    arbitraryDocument(5).map((flow) => toYaml(flow)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      if (!readFlow(text).readable) return
      const { svg, swml } = draw(text)
      expect(xmlFault(svg)).toBeUndefined()
      expect(swml).toBe(leaveOut(text).text)
      expect(swmlInSvg(svg)).toBe(swml)
      expect(swmlInPicture(new TextEncoder().encode(svg))).toEqual({ text: swml })
    }),
    { numRuns: runs },
  )
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ']]>',
    '<script>alert(1)</script>',
    '<!--',
    '&amp;&#0;',
    '\u0000\u0008\u001b\uffff',
    '\ud800 alone \udc00',
    '"\'><svg onload="x"',
    'مكالمة',
    '👩‍👩‍👧‍👦'.repeat(40),
    'x'.repeat(5_000),
    '</wireline:swml>',
  ),
)

test('any name and value is a text in it, and never markup', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (a, b, name) => {
      const main: Plain[] = [
        { stream: { url: `wss://e.com/${a}`, name: b, control_id: a } },
        { [`x${a}`]: { text: b } },
        { label: b },
        { switch: { variable: a, case: { [b]: [], [`${a}.`]: [{ goto: { label: b } }] } } },
        { execute: { dest: `s${a}` } },
      ]
      const sections = Object.fromEntries([
        ['main', main],
        [`s${a}`, []],
      ])
      const { svg } = draw(JSON.stringify({ sections }), [], name)
      expect(xmlFault(svg)).toBeUndefined()
      expect(svg).not.toMatch(
        /<(?!\/?(?:svg|title|metadata|wireline:swml|style|defs|g|rect|path|circle|use|text|tspan)\b)/,
      )
      expect(svg).not.toMatch(/<[^>]*\son\w+=/)
    }),
    { numRuns: runs },
  )
})

test('no secret is anywhere in it, and it says how many were left out', () => {
  const text = toYaml({ version: '1.0.0', sections: { main: canarySteps() } })
  const { svg, leftOut, swml } = draw(text, [], `https://me:${canary}@e.com`)
  expect(svg).not.toContain(canary)
  expect(swml).not.toContain(canary)
  expect(leftOut).toEqual(leaveOut(text).leftOut)
})

const menu = `version: 1.0.0
sections:
  main:
    # Greets
    - play: {url: "say:Hi"}
    - stream: {url: "wss://me:hunter2@e.com/a", control_id: calls}
    - switch:
        variable: vars.x
        case:
          "1": [{play: {url: "say:One"}}, {hangup: {}}]
          "2": []
    - execute: {dest: other}
    - stop_stream: {control_id: calls}
  other:
    - record: {}
`

test('it shows sections, titles, what steps do, branches, notes and the names of streams', () => {
  const { svg } = draw(menu)
  const words = wordsIn(svg)
  for (const each of [
    'main',
    'other',
    'Call comes in',
    'Call ends',
    'End of section',
    'No steps',
    'Greets',
    'calls',
  ])
    expect(words, each).toContain(each)
  expect(words.filter((each) => each === titleOf('play'))).toHaveLength(2)
  expect(svg).toContain('••••')
  expect(svg.match(/class="rail"/g)).toHaveLength(1)
  expect(svg.match(/class="call"/g)).toHaveLength(1)
})

test('of a selection it shows these steps and what is in them, joined where they follow each other', () => {
  const main = (index: number) => ['sections', 'main', index]
  const { svg, swml } = draw(menu, [main(1), main(2), main(4)])
  const words = wordsIn(svg)
  expect(words).toContain('Part of main')
  for (const each of ['Call comes in', 'Call ends', 'other', 'Greets'])
    expect(words).not.toContain(each)
  expect(words.filter((each) => each === titleOf('play'))).toHaveLength(1)
  expect(svg.match(/class="rail"/g)).toHaveLength(1)
  const flow = readFlow(swml ?? '')
  expect(allSteps(flow).map(({ method }) => method)).toEqual([
    'stream',
    'switch',
    'play',
    'hangup',
    'stop_stream',
  ])
  expect(swml).not.toContain('hunter2')
  // From the stream to the switch, and those of the switch itself.
  const joined = (paths: (string | number)[][]) =>
    draw(menu, paths).svg.match(/class="line"/g)?.length ?? 0
  expect(joined([main(0), main(1)])).toBe(1)
  expect(joined([main(0), main(3)])).toBe(0)
})

test('an empty flow has a picture, too', () => {
  const { svg, swml } = draw('sections: {}\n')
  expect(xmlFault(svg)).toBeUndefined()
  expect(swml).toBe('sections: {}\n')
})
