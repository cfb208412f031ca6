import { describe, expect, it } from 'vitest'
import { rangesAt } from '../../../src/swml/read/rangesAt.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import { parentStep, stepAt } from '../../../src/swml/tree/stepAt.ts'
import { stepAtOffset } from '../../../src/swml/tree/stepAtOffset.ts'
import { stepById } from '../../../src/swml/tree/stepPlaces.ts'
import type { Path } from '../../../src/swml/types.ts'

const minified =
  '{"version":"1.0.0","sections":{"main":[{"answer":{}},' +
  '{"cond":[{"when":"a","then":[{"play":{"url":"x"}},"hangup"],"else":[{"stop_stream":{}}]}]},' +
  '{"stream":{"url":"wss://a","custom_parameters":{"tier":"gold"}}}],"other":[{"hangup":{}}]}}'

const block = `version: 1.0.0
sections:
  main:
    - answer: {}
    # decide
    - cond:
        - when: a
          then:
            - play:
                url: x
            - hangup
          else:
            - stop_stream: {}
    - stream:
        url: wss://a
        custom_parameters: { tier: gold }
  other:
    - hangup: {}
`

const texts: [string, string][] = [
  ['block', block],
  ['unindented', block.replace(/^ {4}/gm, '  ')],
  ['CRLF', block.replace(/\n/g, '\r\n')],
  ['JSON', JSON.stringify(JSON.parse(minified), null, 2)],
  ['minified JSON', minified],
]

const parts: [Path, string | undefined, RegExp][] = [
  [['version'], 'version', /^"?1\.0\.0"?$/],
  [['sections', 'main', 1, 'cond', 0, 'when'], 'when', /^"?a"?$/],
  [['sections', 'main', 1, 'cond', 0, 'then', 0, 'play', 'url'], 'url', /^"?x"?$/],
  [['sections', 'main', 1, 'cond', 0, 'then', 1], undefined, /^"?hangup"?$/],
  [['sections', 'main', 2, 'stream', 'custom_parameters', 'tier'], 'tier', /^"?gold"?$/],
  [
    ['sections', 'main', 2, 'stream', 'custom_parameters'],
    'custom_parameters',
    /^\{\s*"?tier"?:\s?"?gold"?\s*\}$/,
  ],
  [['sections', 'main'], 'main', /^(- answer|\[\s*\{\s*"answer)[\s\S]*gold"?\s*\}[\s}\]]*$/],
  [['sections', 'other', 0, 'hangup'], 'hangup', /^\{\}$/],
  [['sections'], 'sections', /^(main|\{)[\s\S]*hangup[\s\S]*\}$/],
]

describe.each(texts)('finding in %s', (_name, text) => {
  const flow = readFlow(text)

  it('finds every step by its path, its place and its id', () => {
    const steps = allSteps(flow)
    expect(steps.map((step) => step.method)).toEqual([
      'answer',
      'cond',
      'play',
      'hangup',
      'stop_stream',
      'stream',
      'hangup',
    ])
    for (const step of steps) {
      expect(stepAt(flow, step.path)).toBe(step)
      expect(stepById(flow, step.id)).toBe(step)
      expect(stepAtOffset(flow, step.range.start)).toBe(step)
    }
  })

  it('knows the step around a step', () => {
    const [answer, cond, play] = allSteps(flow)
    expect(play && parentStep(flow, play.path)).toBe(cond)
    expect(answer && parentStep(flow, answer.path)).toBeUndefined()
  })

  it.each(parts)('finds the key and value at %j', (path, key, pattern) => {
    const ranges = rangesAt(flow, path)
    expect(ranges && text.slice(ranges.value.start, ranges.value.end)).toMatch(pattern)
    const written = ranges?.key && text.slice(ranges.key.start, ranges.key.end)
    expect(written?.replace(/"/g, '')).toBe(key)
  })

  it('finds nothing where nothing is', () => {
    expect(rangesAt(flow, ['sections', 'main', 0, 'answer', 'max_duration'])).toBeUndefined()
    expect(rangesAt(flow, ['sections', 'none'])).toBeUndefined()
    expect(stepAt(flow, ['sections', 'main', 9])).toBeUndefined()
    expect(stepAtOffset(flow, 0)).toBeUndefined()
  })
})
