import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operators } from '../../../src/swml/conditions/operators.ts'
import { readCondition } from '../../../src/swml/conditions/readCondition.ts'
import { conditionWords } from '../../../src/swml/methods/words/conditionWords.ts'

describe('a condition on a card', () => {
  it.each([
    ["call.type == 'sip'", 'call.type is sip'],
    ["prompt_value === '1' || prompt_value === '2'", 'prompt_value is 1 or prompt_value is 2'],
    ['n != 5 && n <= -2.5', 'n isn’t 5 and n is at most -2.5'],
    ['call.from.startsWith("+44")', 'call.from starts with +44'],
    ["!text.includes('good bye')", 'text doesn’t contain “good bye”'],
    ["call.type.toLowerCase() == 'phone'", 'call.type is (any case) phone'],
    ["vars.name == ''", 'vars.name is “”'],
    ['ok == true && no == false', 'ok is true and no is false'],
    ["call.headers[0]['x-y'] == 'a && b'", "call.headers[0]['x-y'] is “a && b”"],
  ])('%s reads “%s”', (source, words) => {
    expect(conditionWords(source, 80)).toBe(words)
  })

  it.each([
    'vars.open',
    '!vars.open',
    'a == 1 && b == 2 || c == 3',
    '(a == 1)',
    "null == 'x'",
    'a == b',
    "a.includes('x', 2)",
    "a.toLowerCase() == 'X'",
    "a.toLowerCase() != 'x'",
    'a == 1 &&',
    "a == 'x",
    '',
  ])('%s stays as it is written', (source) => {
    expect(conditionWords(source, 80)).toBe(source)
  })

  it('hides what is secret, and is cut at its end', () => {
    const secret = "vars.server == 'wss://someone:hunter2@example.com/'"
    expect(conditionWords(secret, 80)).toMatch(/^vars.server is .*example.com/)
    expect(conditionWords(secret, 80)).not.toContain('hunter2')
    expect(conditionWords(`name == '${'word '.repeat(40)}'`, 20)).toHaveLength(20)
  })

  const paths = fc.constantFrom(
    'a',
    'call.type',
    'x[0]',
    "x['y']",
    'this',
    'null',
    'a.b()',
    'a.toLowerCase()',
  )
  const literals = fc.constantFrom("'v'", '"two words"', "'it\\'s'", '7', '-1.5', 'true', 'b', '')
  const signs = fc.constantFrom('==', '!==', '>', '<=', '===', '=', '+')
  const methods = fc.constantFrom('includes', 'startsWith', 'trim', 'toLowerCase')
  const gaps = fc.constantFrom('', ' ', '\n')
  const tests = fc.oneof(
    fc.tuple(gaps, paths, gaps, signs, gaps, literals, gaps).map((parts) => parts.join('')),
    fc
      .tuple(gaps, fc.constantFrom('', '!', '!!'), paths, methods, literals)
      .map(([gap, not, path, method, literal]) => `${gap}${not}${path}.${method}(${literal})`),
  )
  const joints = fc.constantFrom('&&', '||', '&&', '??')
  const conditions = fc
    .array(fc.tuple(tests, joints), { minLength: 1, maxLength: 3 })
    .map((all) => all.map(([test, sign], at) => (at === 0 ? test : sign + test)).join(''))

  it('says the same as the form’s sentence wherever it says something', () => {
    let said = 0
    fc.assert(
      fc.property(conditions, (source) => {
        const words = conditionWords(source, 400)
        if (words === source.replace(/\s+/g, ' ').trim()) return
        said += 1
        const read = readCondition(source)
        // The form has no "isn't true", which can be said all the same.
        if (read === undefined) {
          expect(source).toMatch(/[=!<>]=*\s*(true|false)\b/)
          return
        }
        const sentence = read.tests.map(({ variable, operator, value }) => {
          const shown = /^[\w.-]+$/.test(value) ? value : `“${value}”`
          const { title, takesValue } = operators[operator]
          return takesValue ? `${variable} ${title} ${shown}` : `${variable} ${title}`
        })
        expect(words).toBe(sentence.join(` ${read.joined} `))
      }),
    )
    expect(said).toBeGreaterThan(0)
  })
})
