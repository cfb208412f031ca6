import { describe, expect, it, test } from 'vitest'
import {
  addJump,
  checkFlow,
  completionsAt,
  convert,
  copySteps,
  extractToSection,
  inlineSection,
  insertText,
  methodsAt,
  moveSection,
  moveSteps,
  type Path,
  readFlow,
  removeBranch,
  removeField,
  removeSection,
  removeSteps,
  renameLabel,
  repeatedBy,
  setField,
  sharedAt,
  stepsText,
} from '../../../../src/swml/index.ts'
import { applyEdits } from '../../../../src/text/applyEdits.ts'
import { apply, edits, errorOf } from '../sections/flows.ts'

const at = (...path: Path): Path => ['sections', 'main', ...path]
const flowOf = (...lines: string[]) =>
  readFlow(`sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`)

describe('steps with an alias', () => {
  const flow = flowOf(
    '- stream: &a {url: "wss://e.com/s"}',
    '- sleep: 1',
    '# again',
    '- stream: *a',
    '- &s',
    '  play: {url: "say:Hi"}',
    '- *s',
  )

  it('go to the clipboard, another place and a section as what they mean, with their comments', () => {
    expect(stepsText(flow, [at(2)])).toBe('# again\n- stream:\n    url: wss://e.com/s\n')
    expect(stepsText(flow, [at(4)])).toBe('- play:\n    url: say:Hi\n')
    const copied = applyEdits(flow.text, copySteps(flow, [at(2)], { list: at(), index: 0 }))
    expect(readFlow(copied).sections[0]?.steps[0]?.value).toEqual({ url: 'wss://e.com/s' })
    const out = apply(flow, edits(extractToSection(flow, [at(2)], 'part')))
    expect(out).toContain('  part:\n    # again\n    - stream:\n        url: wss://e.com/s\n')
  })

  it('keep the alias where they move to a place that still has its anchor before it', () => {
    const moved = applyEdits(flow.text, moveSteps(flow, [at(2)], { list: at(), index: 1 }))
    expect(moved).toContain('    # again\n    - stream: *a\n    - sleep: 1\n')
    const first = applyEdits(flow.text, moveSteps(flow, [at(2)], { list: at(), index: 0 }))
    expect(first).toContain('main:\n    # again\n    - stream:\n        url: wss://e.com/s\n')
  })

  it('hold back the anchor that they repeat, and say which they are', () => {
    expect(removeSteps(flow, [at(0)])).toEqual([])
    expect(repeatedBy(flow, [at(0)])).toMatch(/step 3 of section ‘main’ repeats .*\*a/)
    expect(moveSteps(flow, [at(0)], { list: at(), index: 5 })).toEqual([])
    expect(repeatedBy(flow, [at(1)])).toBeUndefined()
    expect(removeSteps(flow, [at(0), at(2)])).not.toEqual([])
  })

  it('say in a form what is shared, and whether it can be edited there', () => {
    expect(sharedAt(flow, at(0, 'stream', 'url'))).toMatchObject({
      kind: 'repeated',
      editable: false,
    })
    expect(sharedAt(flow, at(2, 'stream', 'url'))).toMatchObject({
      kind: 'repeats',
      editable: false,
    })
    expect(sharedAt(flow, at(2, 'stream'))).toMatchObject({ kind: 'repeats', editable: true })
    expect(sharedAt(flow, at(0))).toMatchObject({ kind: 'repeated', removable: false })
    expect(sharedAt(flow, at(1, 'sleep'))).toBeUndefined()
  })
})

describe('merge keys', () => {
  const flow = flowOf(
    '- stream: &base {url: "wss://e.com/s", custom_parameters: {tier: "1"}}',
    '- stream:',
    '    <<: *base',
    '    name: x',
    '- hangup: {}',
  )
  const params = at(1, 'stream', 'custom_parameters')

  it('bring their properties, of which no check complains', () => {
    expect(flow.sections[0]?.steps[1]?.value).toEqual({
      url: 'wss://e.com/s',
      custom_parameters: { tier: '1' },
      name: 'x',
    })
    expect(checkFlow(flow).filter(({ severity }) => severity !== 'hint')).toEqual([])
    expect(convert(flow, 'json').text).not.toContain('<<')
    expect(convert(flow, 'json').lost.join()).toMatch(/merge key/)
  })

  it('stay when a value is set that they bring: it counts for this step alone', () => {
    const set = (path: Path, value: string) =>
      applyEdits(flow.text, setField(flow, path, value)).slice(flow.text.indexOf('- stream:\n'))
    const changed = set(at(1, 'stream', 'url'), 'wss://b.com')
    expect(changed).toMatch(/^- stream:\n {8}url: wss:\/\/b\.com\n {8}<<: \*base\n/)
    const nested = readFlow(applyEdits(flow.text, setField(flow, [...params, 'more'], '2')))
    expect(nested.sections[0]?.steps[1]?.value).toMatchObject({
      custom_parameters: { tier: '1', more: '2' },
    })
    expect(nested.sections[0]?.steps[0]?.value).toMatchObject({ custom_parameters: { tier: '1' } })
  })

  it('can’t lose one property, and say so', () => {
    expect(removeField(flow, at(1, 'stream', 'url'))).toEqual([])
    expect(sharedAt(flow, at(1, 'stream', 'url'))).toMatchObject({
      kind: 'merged',
      editable: true,
      removable: false,
    })
  })

  it('are only keys in JSON and in quotes', () => {
    const json = readFlow('{"sections":{"main":[{"set":{"<<":{"a":1}}}]}}')
    expect(json.sections[0]?.steps[0]?.value).toEqual({ '<<': { a: 1 } })
    expect(flowOf('- set: {"<<": {a: 1}}').sections[0]?.steps[0]?.value).toEqual({ '<<': { a: 1 } })
  })
})

describe('steps that read params', () => {
  const flow = readFlow(`sections:
  main:
    - execute: {dest: greet, params: {who: Bob}}
  greet:
    - play: {url: "say:Hi \${params.who}"}
    - cond:
        - when: params.tier == 'gold'
          then:
            - play: {url: "say:%{params.extra}"}
`)
  const greet = (index: number): Path => ['sections', 'greet', index]

  it('are handed them on when they become a section, and take them back', () => {
    const made = edits(extractToSection(flow, [greet(0), greet(1)], 'ex'))
    const after = readFlow(apply(flow, made))
    expect(after.sections[1]?.steps[0]?.value).toEqual({
      dest: 'ex',
      params: {
        who: '\u0024{params.who}',
        tier: '\u0024{params.tier}',
        extra: '\u0024{params.extra}',
      },
    })
    const back = readFlow(apply(after, edits(inlineSection(after, made.path))))
    expect(back.sections.map(({ steps }) => steps.map(({ value }) => value))).toEqual(
      flow.sections.map(({ steps }) => steps.map(({ value }) => value)),
    )
  })

  it('are refused in words where nobody can say which', () => {
    const all = flowOf('- request: {url: "https://e.com", method: POST, body: "\u0024{params}"}')
    expect(errorOf(extractToSection(all, [at(0)], 'ex'))).toMatch(/all of params/)
    expect(errorOf(inlineSection(flow, at(0)))).toMatch(/params/)
  })
})

describe('the steps of confirm', () => {
  const flow = flowOf(
    '- connect:',
    '    to: "+15550001111"',
    '    confirm:',
    '      - play: {url: "say:Hi"}',
    '      - hangup: {}',
  )
  const list = at(0, 'connect', 'confirm')

  it('may only be some', () => {
    const names = methodsAt(flow, list).map(({ name }) => name)
    expect(names).toHaveLength(17)
    expect(names).not.toContain('ai')
    expect(methodsAt(flow, at()).length).toBeGreaterThan(40)
    expect(errorOf(extractToSection(flow, [[...list, 0]], 'x'))).toMatch(/can’t stand in “Confirm”/)
    expect(errorOf(addJump(flow, [...list, 1], [...list, 0]))).toMatch(/can’t stand in/)
  })

  it('are the only ones that are completed there', () => {
    const text = flow.text.replace('- hangup: {}', '- ')
    const found = completionsAt(flow, text, text.lastIndexOf('- ') + 2)
    expect(found.map(({ label }) => label).toSorted()).toEqual(
      methodsAt(flow, list)
        .map(({ name }) => name)
        .toSorted(),
    )
  })
})

describe('a label that is a number', () => {
  it('is found by a jump to it, and followed when it is renamed', () => {
    const flow = flowOf('- label: 1', '- goto: {label: 1, max: 3}')
    expect(checkFlow(flow).map(({ code }) => code)).not.toContain('unknown-label')
  })
})

describe('what can’t be done since the code repeats it', () => {
  const flow = readFlow(`sections:
  main: &all
    - label: &name here
    - goto: {label: *name, max: 2}
    - cond:
        - when: a
          then: &steps
            - hangup: {}
        - when: b
          then: *steps
    - execute: {dest: third}
  other: *all
  third:
    - stream: &a {url: "wss://e.com/s"}
  fourth:
    - stream: *a
`)

  test.each<[string, string | undefined, RegExp]>([
    ['a new name for a label', errorOf(renameLabel(flow, at(0), 'there')), /line 12.*\*all/],
    ['a section that another repeats', errorOf(removeSection(flow, 'main')), /main/],
    [
      'a section of which another repeats a part',
      errorOf(removeSection(flow, 'third')),
      /step 1 of section ‘fourth’ .*\*a/,
    ],
    [
      'a section that would come before what it repeats',
      errorOf(moveSection(flow, 'fourth', -1)),
      /step 1 of section ‘fourth’ .*&a/,
    ],
    [
      'a branch in what is repeated',
      errorOf(removeBranch(flow, at(2, 'cond', 0, 'then'))),
      /line 12.*\*all/,
    ],
    ['a jump into what is repeated', errorOf(addJump(flow, at(0), at(3))), /line 12.*\*all/],
    ['steps of what is repeated', errorOf(extractToSection(flow, [at(3)], 'x')), /line 12.*\*all/],
    [
      'a paste into what is repeated',
      errorOf(insertText(flow, { list: at(), index: 0 }, '- hangup')),
      /line 12.*\*all/,
    ],
    ['a section put in there', errorOf(inlineSection(flow, at(3))), /line 12.*\*all/],
  ])('says which place does: %s', (_, error, words) => {
    expect(error).toMatch(words)
  })

  it('isn’t put down to a repetition where there is none', () => {
    const odd = readFlow('sections:\n  main: []\n? [a]\n: b\n')
    expect(errorOf(moveSection(odd, 'main', 1))).not.toMatch(/[&*]/)
  })
})
