import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Test } from '../../../src/swml/conditions/condition.ts'
import { readCondition } from '../../../src/swml/conditions/readCondition.ts'
import { joinedBy, withoutTest, withTest } from '../../../src/swml/conditions/writeCondition.ts'
import { isOperator, operators } from '../../../src/swml/methods/operators.ts'

const variables = fc.constantFrom('prompt_value', 'call.type', "call.headers[0]['x-y']", 'vars.a.b')
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '5', '-2.5', "it's", '"', '\\', 'a\nb', 'true', '08'),
)
const tests: fc.Arbitrary<Test> = fc.record({
  variable: variables,
  operator: fc.constantFrom(...Object.keys(operators).filter(isOperator)),
  value: values,
  literal: fc.constantFrom("'", '"', 'number', undefined),
  strict: fc.constantFrom(true, undefined),
})

/** As the sentence shows it. */
function shown({ variable, operator, value }: Test): Test {
  const { takesValue } = operators[operator]
  const said = operator === 'isAnyCase' ? value.toLowerCase() : value
  return { variable, operator, value: takesValue ? said : '' }
}

/** A condition of several tests, some in brackets and oddly spaced. */
const conditions = fc
  .tuple(
    fc.array(fc.tuple(tests, fc.constantFrom('', ' ', '(')), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('&&', '||'),
    fc.constantFrom(' ', '', '\n  '),
  )
  .map(([all, sign, gap]) => ({
    tests: all.map(([test]) => test),
    source: all
      .map(([test, around]) => {
        const text = withTest('', 0, test) ?? ''
        return around === '(' ? `( ${text})` : around + text
      })
      .join(gap + sign + gap),
  }))

describe('a condition as a sentence', () => {
  it.each<[string, [string, string, string][]]>([
    ["call.type == 'sip'", [['call.type', 'is', 'sip']]],
    ["call.type.toLowerCase() == 'phone'", [['call.type', 'isAnyCase', 'phone']]],
    ['n !== 5', [['n', 'isNot', '5']]],
    [
      'n >= 1 && (n < -2.5)',
      [
        ['n', 'atLeast', '1'],
        ['n', 'less', '-2.5'],
      ],
    ],
    [
      '(a.includes("x")||!b.includes(\'y\'))',
      [
        ['a', 'contains', 'x'],
        ['b', 'lacks', 'y'],
      ],
    ],
    [
      "a.startsWith('x') && b.endsWith('y') && ok == true && no === false",
      [
        ['a', 'startsWith', 'x'],
        ['b', 'endsWith', 'y'],
        ['ok', 'isTrue', ''],
        ['no', 'isFalse', ''],
      ],
    ],
    [
      '!a && b',
      [
        ['a', 'empty', ''],
        ['b', 'filled', ''],
      ],
    ],
    ['  ', []],
  ])('%j is read', (source, wanted) => {
    const found = readCondition(source)?.tests
    expect(found?.map(({ variable, operator, value }) => [variable, operator, value])).toEqual(
      wanted,
    )
  })

  it.each([
    'a == 1 && b == 2 || c == 3',
    '(a && b) && c',
    'a ?? b',
    'a == b',
    "'5' == a",
    'a + 1 > 2',
    'a ? b : c',
    'f(a)',
    'a.includes(1)',
    "a?.includes('x')",
    'a == null',
    'a[b] == 1',
    'a == 0x10',
    "a.toLowerCase() == 'Phone'",
    'a /* && */ && b',
    'a ==',
    'a = 1',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as somebody wrote it.
    '${a} == 1',
    'true',
    'undefined',
  ])('%j is left to JavaScript, and never changed', (source) => {
    const test: Test = { variable: 'x', operator: 'is', value: '1' }
    expect(readCondition(source)).toBeUndefined()
    expect(withTest(source, 0, test)).toBeUndefined()
    expect(withoutTest(source, 0)).toBeUndefined()
    expect(joinedBy(source, 'or')).toBeUndefined()
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(conditions, ({ source, tests }) => {
        expect(readCondition(source)?.tests.map(shown)).toEqual(tests.map(shown))
      }),
    )
  })

  it('changes only the test that is changed', () => {
    fc.assert(
      fc.property(conditions, tests, fc.nat(4), ({ source }, test, at) => {
        const before = readCondition(source)
        const index = Math.min(at, before?.tests.length ?? 0)
        const next = withTest(source, index, test) ?? ''
        const wanted = before?.tests.map(shown) ?? []
        wanted[index] = shown(test)
        expect(readCondition(next)).toMatchObject({ tests: wanted, joined: before?.joined })
        const old = before?.tests[index]
        const [start, end] = old ? [old.start, old.end] : [before?.tests.at(-1)?.outer.end, 0]
        expect(next.slice(0, start)).toBe(source.slice(0, start))
        if (end) expect(next.endsWith(source.slice(end))).toBe(true)
      }),
    )
  })

  it('loses only the test that is taken out', () => {
    fc.assert(
      fc.property(conditions, fc.nat(3), ({ source, tests }, at) => {
        const index = at % tests.length
        const next = withoutTest(source, index)
        expect(readCondition(next ?? 'a +')?.tests.map(shown)).toEqual(
          tests.filter((_, other) => other !== index).map(shown),
        )
      }),
    )
  })

  it('is joined otherwise by its signs alone, and back', () => {
    fc.assert(
      fc.property(conditions, ({ source, tests }) => {
        const joined = readCondition(source)?.joined ?? 'and'
        const other = joined === 'and' ? 'or' : 'and'
        const next = joinedBy(source, other) ?? ''
        expect(joinedBy(next, joined)).toBe(source)
        if (tests.length < 2) expect(next).toBe(source)
        else expect(readCondition(next)).toMatchObject({ joined: other, tests: tests.map(shown) })
      }),
    )
  })

  it.each<[string, string, unknown, boolean]>([
    ['is', '5', '5', true],
    ['is', '5', 5, true],
    ['isNot', '5', 6, true],
    ['isAnyCase', 'Phone', 'PHONE', true],
    ['contains', "it's", "say it's so", true],
    ['lacks', 'b', 'abc', false],
    ['startsWith', 'a', 'abc', true],
    ['endsWith', 'c', 'abc', true],
    ['more', '9', '10', true],
    ['atLeast', '10', 10, true],
    ['less', '-1', -2, true],
    ['atMost', '3', 4, false],
    ['isTrue', '', true, true],
    ['isFalse', '', false, true],
    ['empty', '', '', true],
    ['filled', '', 'x', true],
  ])('a test that %s %j says so of %j: %s', (operator, value, of, wanted) => {
    if (!isOperator(operator)) throw new Error(operator)
    const text = withTest('', 0, { variable: 'it', operator, value })
    expect(new Function('it', `return ${text}`)(of)).toBe(operator === 'filled' ? of : wanted)
  })

  it.each(['', ' ', 'a b', 'call.', '5', "'x'", 'a == 1', '!a', 'a && b', 'if'])(
    '%j is no variable',
    (variable) => {
      expect(withTest('', 0, { variable, operator: 'is', value: '1' })).toBeUndefined()
    },
  )

  // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written elsewhere.
  it.each(['x', ' x ', '${x}', '%{ x }'])('%j is written bare', (variable) => {
    expect(withTest('', 0, { variable, operator: 'is', value: '1' })).toBe("x == '1'")
  })
})
