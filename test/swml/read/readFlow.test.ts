import { describe, expect, it } from 'vitest'
import { get } from '../../../src/swml/plain.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import type { Flow, Step } from '../../../src/swml/types.ts'

const codes = (flow: Flow): string[] => flow.problems.map((problem) => problem.code)
const written = (flow: Flow, range: { start: number; end: number }): string =>
  flow.text.slice(range.start, range.end)
const main = (list: string): Flow => readFlow(`sections:\n  main:\n${list}`)
const first = (flow: Flow): Step => {
  const step = allSteps(flow)[0]
  if (!step) throw new Error('no step')
  return step
}

describe('readFlow', () => {
  it('finds sections and steps with their places', () => {
    const flow = readFlow(
      'version: 1.0.0\nsections:\n  main:\n    - answer: {} # at once\n    # then\n    - stream:\n        url: wss://a\n  other: []\n',
    )
    expect(flow.readable).toBe(true)
    expect(flow.sections.map((section) => [section.name, section.notation])).toEqual([
      ['main', 'list'],
      ['other', 'empty'],
    ])
    const [answer, stream] = allSteps(flow)
    expect(answer && written(flow, answer.range)).toBe('answer: {}')
    expect(stream && written(flow, stream.range)).toBe('stream:\n        url: wss://a')
    expect(stream).toMatchObject({
      method: 'stream',
      value: { url: 'wss://a' },
      path: ['sections', 'main', 1],
    })
    expect(written(flow, flow.sections[0]?.nameRange ?? { start: 0, end: 0 })).toBe('main')
    expect(written(flow, flow.sections[1]?.range ?? { start: 0, end: 0 })).toBe('other: []')
    expect(flow.problems).toEqual([])
  })

  it('reads the nested lists of cond and switch as branches', () => {
    const flow = main(
      '  - cond:\n    - when: a == 1\n      then:\n      - hangup\n    - else:\n      - answer: {}\n  - switch:\n      variable: x\n      case:\n        "1":\n        - play: a\n      default:\n',
    )
    const [cond, hangup, answer, choice] = allSteps(flow)
    expect(cond?.branches.map((branch) => branch.path)).toEqual([
      ['sections', 'main', 0, 'cond', 0, 'then'],
      ['sections', 'main', 0, 'cond', 1, 'else'],
    ])
    expect(hangup).toMatchObject({ notation: 'bare', method: 'hangup', value: undefined })
    expect(answer?.path).toEqual(['sections', 'main', 0, 'cond', 1, 'else', 0])
    expect(choice?.branches.map((branch) => branch.steps.length)).toEqual([1, 0])
  })

  it('keeps what isn’t a step as a malformed one and says so', () => {
    const flow = main('  - 42\n  -\n  - [a]\n  - {}\n')
    expect(allSteps(flow).map(({ notation, value }) => [notation, value])).toEqual([
      ['malformed', 42],
      ['malformed', null],
      ['malformed', ['a']],
      ['malformed', {}],
    ])
    expect(codes(flow)).toEqual(Array(4).fill('step-not-a-step'))
    for (const { range } of flow.problems) expect(range.end).toBeGreaterThan(range.start)
  })

  it('names the keys beside a method', () => {
    const flow = main('  - connect: {to: a}\n    on_success: []\n    on_failure: []\n')
    expect(first(flow).otherKeys).toEqual(['on_success', 'on_failure'])
  })

  it('takes the last of duplicate keys and warns', () => {
    const flow = main('  - stream:\n      url: wss://a\n      url: wss://b\n')
    expect(get(first(flow).value, 'url')).toBe('wss://b')
    expect(flow.problems[0]).toMatchObject({
      code: 'duplicate-key',
      severity: 'warning',
      path: ['sections', 'main', 0],
    })
  })

  it.each([
    ['- a\n', 'not-swml'],
    ['hello', 'not-swml'],
    ['version: 1.0.0\n', 'not-swml'],
    ['sections: [1]\n', 'not-swml'],
    ['sections:\n  main: say hello\n', 'section-not-a-list'],
    ['sections:\n  main:\n    hangup: {}\n', 'section-not-a-list'],
    ['sections:\n  main:\n    - hangup\n---\nother: 1\n', 'several-documents'],
  ])('opens %j and reports %s', (text, code) => {
    const flow = readFlow(text)
    expect(flow.readable).toBe(true)
    expect(codes(flow)).toEqual([code])
  })

  it('reads the empty text, and comments alone, as a flow without sections', () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n']) {
      expect(readFlow(text)).toMatchObject({ readable: true, sections: [], problems: [] })
    }
  })

  it('keeps `__proto__` as data', () => {
    const flow = main('  - set:\n      __proto__: {polluted: yes}\n')
    const value = first(flow).value
    expect(get(get(value, '__proto__'), 'polluted')).toBe('yes')
    expect(get(value, 'polluted')).toBeUndefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('reads values as YAML 1.2 does, and merge keys as 1.1', () => {
    const flow = main(
      '  - set: {a: yes, b: 010, c: 1.0, d: 1:30, e: null, f: +15551234567, g: 0x1F, <<: {h: 1}}\n',
    )
    expect(first(flow).value).toEqual({
      a: 'yes',
      b: 10,
      c: 1,
      d: '1:30',
      e: null,
      f: 15551234567,
      g: 31,
      h: 1,
    })
  })

  it('reads aliases as what they stand for, and won’t read such a text in parts', () => {
    const flow = main('  - &stop\n    hangup: {reason: busy}\n  - *stop\n')
    expect(allSteps(flow).map((step) => step.notation)).toEqual(['map', 'map'])
    expect(flow.requiresFullParse).toBe(true)
  })

  it('can be sent to a worker', () => {
    const flow = main('  - cond:\n    - when: a\n      then: [hangup]\n')
    expect(structuredClone(flow)).toEqual(flow)
  })

  it.each([
    ['sections:\n  main:\n    - play: "abc\n', 'play: "abc'],
    ['sections:\n\tmain: []\n', '\t'],
    ['{"sections": {"main": [\n{"hangup": {}}\n\n\n{"answer": {}}]}}', '{"answer"'],
    ['sections:\n  main:\n    - a: 1\n   - b: 2\n', '- b'],
  ])('says where %j can’t be read', (text, near) => {
    const flow = readFlow(text)
    expect(flow).toMatchObject({ readable: false, sections: [] })
    const range = flow.problems[0]?.range ?? { start: -1, end: -1 }
    const line = (offset: number): number => text.slice(0, offset).split('\n').length
    expect(range.end).toBeGreaterThan(range.start)
    expect(Math.abs(line(range.start) - line(text.indexOf(near)))).toBeLessThanOrEqual(1)
  })
})
