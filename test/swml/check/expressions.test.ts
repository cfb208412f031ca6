import { describe, expect, test } from 'vitest'
import { checkFlow, type Plain, type Problem, readFlow } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const problemsOf = (step: Plain): { text: string; problems: Problem[] } => {
  const text = JSON.stringify({ version: '1.0.0', sections: { main: [step] } }, null, 2)
  return { text, problems: checkFlow(readFlow(text)).filter(({ code }) => aboutScript.test(code)) }
}
const aboutScript =
  /^(?:condition-broken|condition-in-braces|expression|template|length|call-name|params-joined|variable-broken)/

/** What is said about a condition, with what of it is marked, and what each fix makes of it. */
function condition(when: string) {
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  return told(problemsOf({ cond: [{ when, then: [] }] }))
}

const value = (text: string) => told(problemsOf({ set: { it: text } }))

function told({ text, problems }: { text: string; problems: Problem[] }) {
  return problems.map(({ code, message, range, fixes }) => ({
    code,
    message,
    marked: text.slice(range.start, range.end),
    fixed: fixes.map((fix) => {
      const flow = readFlow(applyEdits(text, fix.edits))
      return JSON.stringify(flow.sections[0]?.steps[0]?.value)
    }),
  }))
}

const working = [
  "call.type.toLowerCase() == 'phone'",
  'a && !(b || c[0])',
  '"it\'s" != x ? true : false',
  '/^\\+1/.test(call.from)',
  'vars.a >= 3 // three',
  '`abc` == d',
  '({a: 1}).a',
  'typeof a == "string" && !("b" in c)',
  'a?.b ?? c',
  'a >= 1 || a <= -1',
  '/a b/.test(c)',
  'true',
  'prompt_value',
  '!prompt_value',
  "prompt_value == '1'",
  'prompt_value === 1',
  "['1', '2'].includes(prompt_value)",
  '[1,2,3].some((n) => n == vars.n)',
  'vars.items.filter(x => x.ok).length > 0',
  'vars["a b"] == 1',
  "detect_result == 'machine' && detect_machine_beep",
  "request_response.status == 'ok'",
  'parseInt(vars.tries) + 1 < 3',
  'vars.tries++ < 3',
  'vars.text.replace(/[^0-9]/g, "").length == 10',
  'new Date().getHours() >= 9 && new Date().getHours() < 17',
  "'and' == x || 'a = b' == y",
  'android',
  'a / b / c > 1',
  'call.headers.length > 0',
  "call.sip_data.sip_to_user == 'a'",
  'a\n  && b',
  '/* why */ a',
  '(a, b)',
  'x ** 2',
  '1_000 < x',
  "'${' == x",
  'void 0 === x',
]

describe('working JavaScript', () => {
  test.each(working)('is left alone as a condition: %s', (source) => {
    expect(condition(source).filter(({ code }) => code !== 'variable-broken')).toEqual([])
  })

  test.each(working.filter((source) => !/[{}]|\.length/.test(source)))(
    'is left alone within braces: %s',
    (source) => {
      for (const sign of ['$', '%']) expect(value(`a ${sign}{${source}} b`)).toEqual([])
    },
  )

  test.each([
    '\u0024{call.from}',
    '%{vars.user.address.city} %{employees[0].name}',
    "%{call.from.substring(0, 3)} %{call.from.split('').join(' ')}",
    '%{total > 50 ? "with {free} shipping" : "plus"}',
    '%{[1,2,3,4,5].reduce((a,b) => a+b, 0)}',
    '%{vars.items.map((one) => { return one.name }).join(", ")}',
    '%{(items.length)} %{vars.items[vars.items.length - 1]}',
    '%{(user.name.length)}',
    '%{request_response_headers.content-type}',
    '{{ name }} %{lc:x}',
    'costs $5 {net} and 5%',
    '{"sections": {"main": [{"play": "say:%{x ? \\"a\\" : \\"b\\"}"}]}}',
    '%{x.%{y}}',
    '@example {separate}',
  ])('is left alone in a text: %s', (text) => {
    expect(value(text)).toEqual([])
  })
})

describe('a condition that does not work', () => {
  test.each([
    ['', 'empty', '""'],
    ['(a', 'never closed', '('],
    ['a)', 'too many', ')'],
    ['(a]', 'closed with ]', ']'],
    ["a == 'b", 'never closed', "'b"],
    ['a ==', 'missing behind ==', '=='],
    ['a &&', 'missing behind &&', '&&'],
    ['a b', 'missing between a and b', 'b'],
    ["a == 'b' c", 'missing between', 'c'],
    ['== 1', 'missing before ==', '=='],
    ['&& x', 'missing before &&', '&&'],
    ['x && && y', 'missing between && and &&', '&&'],
    ['x; y', 'Only one expression', ';'],
    ['for (;;) {}', 'Loops', 'for'],
    ['while (x) {}', 'Loops', 'while'],
    ['function (x) { return x }', 'functions', 'function (x) { return x }'],
    ['a.some(function (x) { return x })', 'functions', 'function (x) { return x }'],
    ['await fetch(x)', 'request step', 'await'],
    ['async () => 1', 'request step', 'async () => 1'],
    ['class A {}', 'Classes', 'class A {}'],
    ['let x = 1', '“let” isn’t available', 'let'],
    ['x => 5', '>=', '=>'],
    ['15px', 'missing between 15 and px', 'px'],
    ['a @ b', 'sign @', '@'],
    ['x ? y', 'missing behind y', 'y'],
  ])('says why, and where: %j', (source, words, marked) => {
    const [only, ...more] = condition(source)
    expect(more).toEqual([])
    expect(only?.code).toBe('condition-broken')
    expect(only?.message).toContain(words)
    expect(only?.marked).toBe(marked)
  })

  test.each([
    ['x = 1', 'x == 1'],
    ["'a' = x && b = 2", "'a' == x && b == 2"],
    ['x == 1;', 'x == 1'],
    ['x <> y', 'x != y'],
    ['x =< 5', 'x <= 5'],
    ['x == ‘sip’', "x == 'sip'"],
    ['a and b or not c', 'a && b || !c'],
    ['a is 1 AND b equals 2;', 'a == 1 && b == 2'],
  ])('is mended as a whole: %s', (source, better) => {
    const [only] = condition(source)
    // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
    expect(only?.fixed).toEqual([JSON.stringify([{ when: better, then: [] }])])
  })
})

describe('the place of a fault', () => {
  test.each([
    ['plain', "when: call.type == 'a' c == 1", 'c'],
    ['in single quotes', "when: 'call.type == ''a'' c == 1'", 'c'],
    ['in double quotes', 'when: "call.type == \\"a\\" \\u0063 == 1"', '\\u0063'],
    ['with a long escape', 'when: "\'\\U0001F600\' == x c"', 'c'],
    ['over several lines, by its key', 'when: |\n            a\n            b', 'when'],
  ])('is exact, however the condition is written: %s', (_, line, marked) => {
    const text = `sections:\n  main:\n    - cond:\n        - ${line}\n          then: []\n`
    const [only] = checkFlow(readFlow(text)).filter(({ code }) => code === 'condition-broken')
    expect(only && text.slice(only.range.start, only.range.end)).toBe(marked)
  })
})

describe('braces in a condition', () => {
  test.each([
    ["%{call.type.toLowerCase() == 'sip'}", "call.type.toLowerCase() == 'sip'"],
    ['%{prompt_value} == 1', 'prompt_value == 1'],
    ["'%{call.from}' == x", 'call.from == x'],
    ['%{a + b} == 3', '(a + b) == 3'],
    ["'x%{a}' == b", undefined],
    ['%{op} b', undefined],
    ["'%{n}' === '1'", undefined],
  ])('are told of, and taken off where that says the same: %s', (source, better) => {
    const [only, ...more] = condition(source)
    expect(more).toEqual([])
    expect(only?.code).toBe('condition-in-braces')
    // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
    const fixed = better === undefined ? [] : [JSON.stringify([{ when: better, then: [] }])]
    expect(only?.fixed).toEqual(fixed)
  })

  test.each([
    ['%{x} = 1', 'single ='],
    ['%{x} ==', 'missing behind =='],
    ['(%{x} == 1', 'never closed'],
    ['%{x} == 1 and y', '&&'],
    ['%{x} == 1;', 'no ;'],
  ])('hide no fault beside them: %s', (source, words) => {
    expect(
      condition(source)
        .map(({ message }) => message)
        .join(),
    ).toContain(words)
  })

  test.each(['%{a} %{b} 1', '%{a} b', 'a %{op} b'])(
    'may stand for anything, a sign too: %s',
    (source) => {
      expect(condition(source).map(({ code }) => code)).toEqual(['condition-in-braces'])
    },
  )
})

describe('an expression in a text', () => {
  test.each([
    ['say %{x = 1}', 'single =', '='],
    ['say %{a b}', 'missing between a and b', 'b'],
    ['say %{function(x) { return x * 2; }}', 'functions', 'function(x) { return x * 2; }'],
    ['say %{for(let i=0; i<10; i++) { sum += i; }}', 'Loops', 'for'],
    ['say %{total * }', 'missing behind *', '*'],
  ])('that does not work is told of: %s', (text, words, marked) => {
    const [only] = value(text)
    expect(only?.code).toBe('expression-broken')
    expect(only?.message).toContain(words)
    expect(only?.marked).toBe(marked)
  })

  test.each([
    ['%{items.length}', '%{(items.length)}'],
    ['a %{ vars.items[0].length } b', 'a %{(vars.items[0].length)} b'],
    ['%{lc:call.from}', '%{call.from.toLowerCase()}'],
    ['%{lc:enc:url:call.from}', '%{encodeURIComponent(call.from.toLowerCase())}'],
    ['%{call.form}', '%{call.from}'],
    ['%{call.form.substring(0, 3)}', '%{call.from.substring(0, 3)}'],
    ['%{params.a + params.b}', '%{parseInt(params.a) + parseInt(params.b)}'],
    ['%{params.a + 1 > 3}', '%{parseInt(params.a) + 1 > 3}'],
  ])('is mended: %s', (text, better) => {
    expect(value(text).map(({ fixed }) => fixed)).toEqual([[JSON.stringify({ it: better })]])
  })

  test('with the functions of an agent is told of, but not in an agent', () => {
    const text = '%{lc:args.x} %{enc:args.y} @{separate %{args.x}} %{meta_data.a.%{lc:args.b}}'
    expect(value(text).map(({ code }) => code)).toContain('template-function-outside')
    const SWAIG = { functions: [{ function: 'f', description: text, data_map: { output: text } }] }
    expect(problemsOf({ ai: { prompt: { text }, SWAIG } }).problems).toEqual([])
  })
})

describe('texts of hostile length', () => {
  const long = 1_000_000
  test.each([
    ['escapes', '\\"'.repeat(long / 2)],
    ['openings', '\u0024{'.repeat(long / 2)],
    ['openings that are closed', `${'\u0024{'.repeat(long / 4)}${'}'.repeat(long / 4)}`],
    ['brackets', '('.repeat(long)],
    ['quotes', `"'`.repeat(long / 2)],
    ['many expressions', '%{a+}'.repeat(long / 5)],
    ['spaces', ' '.repeat(long)],
    ['names', 'a'.repeat(long)],
  ])('end the check soon: %s', (_, text) => {
    expect(condition(text)).toBeDefined()
    expect(value(text)).toBeDefined()
  })

  test('are said to be too long to check', () => {
    expect(condition(`x == '${'y'.repeat(2000)}`).map(({ code }) => code)).toEqual([
      'expression-too-long',
    ])
    expect(value(`%{${'('.repeat(2000)}}`).map(({ code }) => code)).toEqual(['expression-too-long'])
  })

  test('of nesting that the parser gives up on are left alone', () => {
    expect(condition(`${'('.repeat(500)}x${')'.repeat(500)}`)).toEqual([])
    expect(condition(`${'!'.repeat(1023)}x`)).toEqual([])
  })
})
