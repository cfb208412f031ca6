import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allSteps, checkFlow, type Plain, readFlow } from '../../../src/swml/index.ts'
import { allPaths } from '../streams/allPaths.ts'
import { cond, flowOf } from '../streams/flowOf.ts'

const late = (text: string) =>
  checkFlow(readFlow(text))
    .filter((problem) => problem.code === 'variable-set-later')
    .map(({ range }) => text.slice(range.start, range.end))

const main = (...lines: string[]) =>
  late(`sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`)

const say = '- play: "say:%{vars.x}"'
const set = '- set: {x: 1}'

describe('a variable that is set too late is found', () => {
  test.each([
    ['in the next step', [say, set]],
    [
      'in the other branch',
      [`- cond: [{when: a, then: [{set: {x: 1}}]}, {else: [${say.slice(2)}]}]`],
    ],
    [
      'behind an end of the call on the way there',
      ['- cond: [{when: a, then: [{set: {x: 1}}, hangup]}]', say],
    ],
    [
      'by a method',
      ['- switch: {variable: prompt_value, case: {}, default: []}', '- prompt: {play: "say:Hi"}'],
    ],
    ['without its scope', ['- play: "say:%{x}"', set]],
    ['in a test', ['- goto: {label: a, when: vars.x > 1}', set, '- label: a']],
  ])('%s', (_, lines) => {
    expect(main(...lines)).toHaveLength(1)
  })

  test('in a section that is run before the one that sets it', () => {
    const text =
      'sections:\n  main: [{execute: s}, {execute: t}]\n  s:\n    - play: "say:%{vars.x}"\n  t:\n    - set: {x: 1}\n'
    expect(late(text)).toHaveLength(1)
  })
})

describe('nothing is said of a variable', () => {
  test.each([
    ['set in the round before', ['- label: a', say, set, '- goto: {label: a, max: 2}']],
    ['set on one of the paths', ['- cond: [{when: a, then: [{set: {x: 1}}]}]', say]],
    ['that the step sets itself', ['- set: {x: "%{vars.x} again"}']],
    ['set where it is tested', ['- cond: [{when: vars.x == 1, then: [{set: {x: 2}}]}]']],
    [
      'tested for its absence',
      ['- cond: [{when: typeof vars.x == "undefined", then: [hangup]}]', set],
    ],
    [
      'set by the step whose result it decides',
      ['- connect: {to: a, result: {variable: connect_result, case: {}, default: []}}'],
    ],
    ['of the call, with a name like ours', ['- play: "say:%{call.from}"', '- set: {call: 1}']],
    ['handed over', ['- play: "say:%{params.x} %{envs.x}"', set]],
  ])('%s', (_, lines) => {
    expect(main(...lines)).toEqual([])
  })

  test.each([
    [
      'set by a section that is run before',
      'main: [{execute: s}, {play: "say:%{vars.x}"}]\n  s: [{set: {x: 1}}]',
    ],
    [
      'set by the section whose result it decides',
      'main: [{execute: {dest: s, result: {variable: vars.x, case: {}, default: []}}}]\n  s: [{set: {x: 1}}]',
    ],
    [
      'read on return',
      'main: [{execute: {dest: s, on_return: [{play: "say:%{vars.x}"}]}}]\n  s: [{set: {x: 1}}]',
    ],
    [
      'read in a section that is run again later',
      'main: [{execute: s}, {set: {x: 1}}, {execute: s}]\n  s: [{play: "say:%{vars.x}"}]',
    ],
    [
      'set before the call is handed on',
      'main: [{set: {x: 1}}, {transfer: s}]\n  s: [{play: "say:%{vars.x}"}]',
    ],
    [
      'set in a section that something outside may run',
      'main: [{play: "say:%{vars.x}"}]\n  s: [{set: {x: 1}}]',
    ],
    [
      'set where the other side confirms',
      'main: [{connect: {to: a, confirm: [{set: {x: 1}}]}}, {play: "say:%{vars.x}"}]',
    ],
  ])('%s', (_, sections) => {
    expect(late(`sections:\n  ${sections}\n`)).toEqual([])
  })
})

// A stream that is never stopped stands for a variable that is set, so that the calls made for streams serve here too.
const names = ['x', 'y']
const simple = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(...names).map((control_id): Plain => ({ stream: { control_id } })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...names).map((name): Plain => ({ play: `say:%{vars.${name}}` })),
  },
  { weight: 2, arbitrary: fc.constantFrom('l', 'm').map((label): Plain => ({ label })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('l', 'm'), fc.boolean())
      .map(([label, sometimes]): Plain => ({ goto: sometimes ? { label, when: '1' } : { label } })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('main', 's', 't').map((dest): Plain => ({ execute: { dest } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('s', 't').map((dest): Plain => ({ transfer: { dest } })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Plain>({ return: 1 }, { hangup: {} }) },
)
const list = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('list'), fc.option(tie('list'), { nil: undefined }))
        .map(([steps, otherwise]) => cond(steps, otherwise)),
    },
  ),
  list: fc.array(tie('step'), { minLength: 1, maxLength: 5 }),
})).list

test('says exactly what making every call says', () => {
  let told = 0
  fc.assert(
    fc.property(fc.record({ main: list, s: list, t: list }), (sections) => {
      const paths = allPaths(sections, 800, ['main'])
      fc.pre(!paths.cut)
      const setters = new Map<string, string[]>()
      for (const step of allSteps(flowOf(sections))) {
        const id = /"control_id":"(\w)"/.exec(
          JSON.stringify(step.method === 'stream' ? step.value : ''),
        )?.[1]
        if (id) setters.set(id, [...(setters.get(id) ?? []), step.path.join('.')])
      }
      const text = JSON.stringify({ sections }).replace(
        /\{"stream":\{"control_id":"(\w)"\}\}/g,
        '{"set":{"$1":1}}',
      )
      const flow = readFlow(text)
      const expected = allSteps(flow).flatMap((step) => {
        const name = /vars\.(\w)/.exec(step.method === 'play' ? String(step.value) : '')?.[1] ?? ''
        const by = setters.get(name)
        const before = paths.before.get(step.path.join('.'))
        if (!by?.every((path) => paths.before.has(path)) || !before) return []
        return before.some((set) => by.some((path) => set.has(path))) ? [] : [step.path.join('.')]
      })
      const found = checkFlow(flow).filter((problem) => problem.code === 'variable-set-later')
      told += expected.length
      expect(found.map(({ path }) => path.slice(0, -1).join('.')).sort()).toEqual(expected.sort())
    }),
    { numRuns: process.env.LONG ? 4_000 : 200 },
  )
  expect(told).toBeGreaterThan(10)
})
