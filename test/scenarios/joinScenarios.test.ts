import { describe, expect, it } from 'vitest'
import { joinScenarios } from '../../src/scenarios/joinScenarios.ts'
import { holdsScenarios, scenarioList } from '../../src/scenarios/scenarioList.ts'

const own = '# mine\nscenarios:\n  - name: one   # first\n    answers: []\n'
const other = '# theirs\nscenarios:\n  - name: two\n    answers: []\n'

const names = (text: string) => scenarioList(text)?.map((one) => Object(one).name)

function joined(text: string, file: string) {
  const found = joinScenarios(text, file)
  if ('error' in found) throw new Error(found.error)
  return found
}

describe('scenarios of two files', () => {
  it.each(['', '\n'])('are those of the one, byte for byte, where there were none: %j', (text) => {
    expect(joined(text, other)).toEqual({ text: other, added: 1, known: 0 })
  })

  it('stand behind each other, and what was there keeps its bytes', () => {
    const { text, added } = joined(own, other)
    expect(added).toBe(1)
    expect(text.startsWith(own)).toBe(true)
    expect(names(text)).toEqual(['one', 'two'])
  })

  it('come once, however often they are brought', () => {
    const first = joined(own, other)
    expect(joined(first.text, other)).toEqual({ text: first.text, added: 0, known: 1 })
  })

  it('get a number where their name is taken by another', () => {
    const changed = other.replace('two', 'one').replace('[]', '[{ hangup: true, before: main }]')
    expect(names(joined(own, changed).text)).toEqual(['one', 'one (2)'])
  })

  it('bring their comments along, as far in as those that are there', () => {
    const theirs = 'scenarios:\n# the busy one\n- name: two\n  # at night\n  answers: []\n'
    const { text } = joined(own, theirs)
    expect(text).toBe(`${own}  # the busy one\n  - name: two\n    # at night\n    answers: []\n`)
  })

  it('are added to an empty list, and to a file in JSON', () => {
    expect(names(joined('scenarios: []\n', other).text)).toEqual(['two'])
    expect(names(joined('{"scenarios":[{"name":"one"}]}', other).text)).toEqual(['one', 'two'])
    expect(names(joined('# none yet\n', other).text)).toEqual(['two'])
  })

  it('are a thousand without a long wait', () => {
    const many = (name: string) =>
      `scenarios:\n${Array.from({ length: 1_000 }, (_, at) => `  - name: ${name} ${at}\n    answers: []\n`).join('')}`
    expect(joined(many('a'), many('b')).added).toBe(1_000)
  })

  it.each([
    ['a: [', /^Line \d/],
    ['scenarios: 7\n', /list of scenarios/],
    ['- hangup\n', /begins with “scenarios:”/],
  ])('are refused in words where a file can’t be read: %j', (file, words) => {
    expect(joinScenarios(own, file)).toEqual({ error: expect.stringMatching(words) })
  })

  it('are refused where those that are there can’t be read', () => {
    expect(joinScenarios('scenarios: [', other)).toEqual({ error: expect.stringMatching(/Mend/) })
  })
})

describe('a text', () => {
  it.each([
    [other, true],
    ['{"scenarios": []}', true],
    ['sections:\n  main:\n    - set: { scenarios: 1 }\n', false],
    ['scenarios: []\nsections: {}\n', false],
    ['scenarios: [', false],
    ['', false],
  ])('is told to be a file of scenarios: %j %s', (text, is) => {
    expect(holdsScenarios(text)).toBe(is)
  })
})
