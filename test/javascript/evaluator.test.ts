import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { loadEngine } from '../../src/javascript/engine.ts'
import { createEvaluator } from '../../src/javascript/evaluator.ts'
import type { Variables } from '../../src/javascript/json.ts'

const evaluator = createEvaluator()
const none: Variables = { call: {}, params: {}, vars: {}, envs: {} }
const some: Variables = {
  call: { from: '+15550100', type: 'sip', both: 'call', vars: 'no scope' },
  params: { a: '1', b: '2' },
  vars: { both: 'vars', items: [{ price: 2 }, { price: 3 }], name: 'Ada Byron', Math: 'mine' },
  envs: { both: 'envs', key: 'k' },
}

const evaluate = (source: string, variables = some) => evaluator.evaluate(source, variables)

async function errorOf(source: string): Promise<string> {
  const evaluated = await evaluate(source)
  return 'error' in evaluated ? evaluated.error : `no error: ${JSON.stringify(evaluated)}`
}

describe('what an expression sees', () => {
  test.each<[string, unknown]>([
    ['call.from', '+15550100'],
    ['params.a', '1'],
    ['vars.name', 'Ada Byron'],
    ['envs.key', 'k'],
    ['name', 'Ada Byron'],
    ['key', 'k'],
    ['type', 'sip'],
    // Bare names: vars before envs before call.
    ['both', 'vars'],
    ['vars.none', undefined],
    ['typeof a', 'undefined'],
    ['typeof vars', 'object'],
    ['Math', 'mine'],
  ])('%s gives %j', async (source, value) => {
    expect(await evaluate(source)).toEqual({ value })
  })

  test('a name that no variable has is told', async () => {
    expect(await errorOf('nobody == 1')).toBe('There is no nobody: no variable has that name.')
  })

  test('names that JavaScript has a meaning for are data', async () => {
    const vars = JSON.parse('{"__proto__": 1, "constructor": 2, "undefined": 3, "toString": 4}')
    const all = 'JSON.stringify(vars) + typeof undefined'
    expect(await evaluate(all, { ...none, vars })).toEqual({
      value: `${JSON.stringify(vars)}undefined`,
    })
  })
})

describe('what it gives', () => {
  test.each<[string, unknown]>([
    ['params.a + params.b', '12'],
    ['parseInt(params.a) + parseInt(params.b)', 3],
    ['(items.length)', 2],
    ['items.map((item) => item.price * 2)', [4, 6]],
    ['items.reduce((sum, item) => { return sum + item.price }, 0)', 5],
    ['name.toUpperCase()', 'ADA BYRON'],
    ['both == "vars" && type !== "phone"', true],
    ['`$' + '{name}: $' + '{items[0].price}`', 'Ada Byron: 2'],
    ['{ a: 1, b: [null, undefined], c: undefined }', { a: 1, b: [null, null] }],
    ['undefined', undefined],
    ['null', null],
    ['new Date(0)', '1970-01-01T00:00:00.000Z'],
    ['1 // a comment', 1],
    ['"\\u0000\\ud800“é😀"', '\u0000\ud800“é😀'],
    ['({ ["__proto__"]: 1 })', JSON.parse('{"__proto__": 1}')],
    ['({ get a() { return 1 } })', { a: 1 }],
  ])('%s gives %j', async (source, value) => {
    expect(await evaluate(source)).toEqual({ value })
  })

  test.each([
    ['parseInt("x")', 'The result is NaN (not a number), which no variable can hold.'],
    ['[1, { a: 1 / 0 }]', 'The result has Infinity in it, which no variable can hold.'],
    ['() => 1', 'The result is a function'],
    ['[Symbol()]', 'The result has a symbol in it'],
    ['5n', 'The result is a BigInt'],
    ['new Map()', 'The result is a Map, which no variable can hold: make it a text,'],
    ['/x/', 'The result is a RegExp'],
    ['Promise.resolve(1)', 'The result is a Promise'],
    ['((one) => { one.one = one; return one })({})', 'The result contains itself'],
    ['"x".repeat(2_000_000)', 'The result is 2,000,012 characters long: 1,000,000 are the most.'],
    ['({ get a() { throw 1 } })', 'The expression failed: 1'],
    ['null.x', 'The expression failed: cannot read property'],
    ['(() => { throw 5 })()', 'The expression failed: 5'],
    ['(() => { throw { get name() { throw 1 } } })()', 'The expression failed: what it threw is'],
    ['1 +', 'This isn’t JavaScript: '],
    ['for (;;) {}', 'This isn’t JavaScript: '],
    ['', 'This isn’t JavaScript: '],
  ])('%s is refused in words', async (source, words) => {
    expect(await errorOf(source)).toContain(words)
  })

  test.each([
    ['parseInt("x")', false],
    ['undefined', false],
    ['vars.none', false],
    ['/x/', true],
    ['0 === 0', true],
  ])('%s as a condition is %j', async (source, value) => {
    expect(await evaluator.evaluate(source, some, { asCondition: true })).toEqual({ value })
  })

  test('what is longer than SignalWire takes is refused', async () => {
    expect(await errorOf(`"${'x'.repeat(1_023)}"`)).toContain('longer than 1,024 characters')
    expect(await evaluate(`"${'x'.repeat(1_022)}"`)).toEqual({ value: 'x'.repeat(1_022) })
  })

  test('variables that are too long are told', async () => {
    const vars = { text: 'x'.repeat(2_000_001) }
    expect(await evaluate('1', { ...none, vars })).toEqual({
      error: expect.stringContaining('The variables are longer than 2,000,000 characters'),
    })
  })
})

describe('nothing is reached from it', () => {
  test.each([
    'globalThis.process',
    'globalThis.require',
    'globalThis.fetch',
    'globalThis.self',
    'globalThis.postMessage',
    'globalThis.WebAssembly',
    'globalThis.console',
    'globalThis.setTimeout',
    'globalThis.std',
    'globalThis.os',
    'globalThis.eval',
    'globalThis.Function',
  ])('%s isn’t there', async (source) => {
    expect(await evaluate(source)).toEqual({ value: undefined })
  })

  test.each([
    'eval("1")',
    'Function("return 1")()',
    '(() => 1).constructor("return 1")()',
    '(async () => 1).constructor("return 1")()',
    '[].map.constructor("return 1")()',
    'new Proxy(() => 1, {}).constructor("return 1")()',
  ])('%s makes no code of text', async (source) => {
    expect(await errorOf(source)).toMatch(/There is no|not a function/)
  })

  test('import() leads to nothing', async () => {
    expect(await errorOf('import("node:fs")')).toContain('The result is a Promise')
  })
})

describe('nothing is left of it', () => {
  test.each([
    ['Object.prototype.polluted = 1', '({}).polluted'],
    ['Array.prototype.map = () => 1', '[2].map((one) => one)'],
    ['JSON.stringify = () => "{}"', '({ a: 1 })'],
    ['JSON.parse = () => 1', 'vars'],
    ['Object.prototype.toJSON = () => 5', '({ a: 1 })'],
    ['Object.freeze(Object.prototype)', '(Object.prototype.a = 1, ({}).a)'],
    ['globalThis.left = 1', 'typeof left'],
    ['left = 1', 'typeof left'],
    ['vars.name = "changed"', 'vars.name'],
    ['delete globalThis.JSON', 'typeof JSON'],
    ['Object.defineProperty(globalThis, "name", { value: 1, configurable: false })', 'name'],
    ['Symbol.for("a").description', '/a(b)?/.exec("ab")[1]'],
    ['RegExp.prototype.exec = () => null', '/a/.exec("a").index'],
    ['(() => { for (;;) {} })()', '1 + 1'],
    ['((f) => f(f))((f) => f(f))', '1 + 1'],
  ])('%s isn’t seen by the next', async (source, next) => {
    const alone = await createEvaluator().evaluate(next, some)
    await evaluate(source)
    expect(await evaluate(next)).toEqual(alone)
    expect(alone).toHaveProperty('value')
  })

  test('a few thousand leave nothing that a new one doesn’t have', async () => {
    const used = await createEvaluator().evaluate('Object.getOwnPropertyNames(globalThis)', none)
    for (let times = 0; times < 2_000; times += 1)
      await evaluate(`globalThis.a${times} = "${times}"`)
    expect(await evaluate('Object.getOwnPropertyNames(globalThis)', none)).toEqual(used)
  })

  test('random numbers differ from one to the next, and are the same from the same beginning', async () => {
    const same = createEvaluator({ random: () => 0.5 })
    const twice = [
      await same.evaluate('Math.random()', none),
      await same.evaluate('Math.random()', none),
    ]
    expect(twice[0]).toEqual(twice[1])
    const free = [await evaluate('Math.random()', none), await evaluate('Math.random()', none)]
    expect(free[0]).not.toEqual(free[1])
  })
})

describe('it always ends', () => {
  test.each([
    '(() => { for (;;) {} })()',
    '(() => { try { for (;;) {} } catch { return 1 } finally { for (;;) {} } })()',
    '/(a+)+$/.test("a".repeat(40) + "!")',
    '({ get a() { for (;;) {} } })',
    '({ toJSON() { for (;;) {} } })',
    '(() => { throw { get message() { for (;;) {} } } })()',
    '[3, 2, 1].sort(() => { for (;;) {} })',
    'new Proxy({}, { get() { for (;;) {} } }).a',
    '"".concat({ toString() { for (;;) {} } })',
  ])('%s is stopped', async (source) => {
    const begin = performance.now()
    expect(await errorOf(source)).toContain('longer than 150 milliseconds and was stopped')
    // Processor time would be some 150 ms; a busy machine takes longer.
    expect(performance.now() - begin).toBeLessThan(5_000)
    expect(await evaluate('1 + 1')).toEqual({ value: 2 })
  })

  test.each([
    '"x".repeat(2 ** 28)',
    'Array(1e8).fill(0)',
    '/(?:a|b|c)*d/.test("abc".repeat(100_000))',
    '(() => { const all = []; for (;;) all.push("x".repeat(1e5) + all.length) })()',
    '(() => { let all = []; for (;;) all = [all, "x".repeat(1e6) + all.length] })()',
    '(() => { let all = "x"; for (;;) all += all + all.length })()',
    'new Uint8Array(2 ** 30)',
    '[..."x".repeat(9e6)]',
  ])('%s doesn’t take more memory than there is', async (source) => {
    expect(await errorOf(source)).toMatch(/more memory than|150 milliseconds/)
    expect(await evaluate('1 + 1')).toEqual({ value: 2 })
  })

  test.each([
    '((f) => f(f))((f) => f(f))',
    'JSON.parse("[".repeat(1e5))',
    '((a) => { a.toString = () => a + ""; return a + "" })({})',
    'new Proxy({}, { get: (a, key, all) => all[key] }).a',
    'JSON.stringify(Array.from({ length: 1e4 }).reduce((all) => [all], []))',
    'Array.from({ length: 1e4 }).reduce((all) => [all], [])',
    'new RegExp("(".repeat(1e4) + ")".repeat(1e4))',
  ])('%s is nested too deeply, which is told', async (source) => {
    expect(await errorOf(source)).toMatch(/too deeply|isn’t JavaScript/)
    expect(await evaluate('1 + 1')).toEqual({ value: 2 })
  })

  test('brackets without end are told', async () => {
    expect(await errorOf('['.repeat(1_000))).toMatch(/too deeply|isn’t JavaScript/)
  })

  test('brackets are nested as far as anybody writes them', async () => {
    expect(await evaluate(`${'['.repeat(200)}${']'.repeat(200)}`)).toHaveProperty('value')
    expect(await evaluate(`${'('.repeat(500)}1${')'.repeat(500)}`)).toEqual({ value: 1 })
  })

  const runs = { numRuns: process.env.LONG === undefined ? 300 : 20_000 }

  test('any text gives a value or an error', async () => {
    const bytes = fc.uint8Array({ maxLength: 1_024 }).map((all) => String.fromCharCode(...all))
    const text = fc.oneof(bytes, fc.string({ unit: 'binary', maxLength: 1_024 }), scraps)
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const evaluated = await evaluate(source)
        expect('error' in evaluated ? typeof evaluated.error : 'value').toMatch(/^(string|value)$/)
      }),
      runs,
    )
    expect(await evaluate('1 + 1')).toEqual({ value: 2 })
  })

  test('any plain data comes out as it went in', async () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const plain = JSON.parse(JSON.stringify(value))
        expect(await evaluate('vars.it', { ...none, vars: { it: plain } })).toEqual({
          value: plain,
        })
      }),
      runs,
    )
  })

  test('it goes on after the engine broke, or couldn’t be loaded', async () => {
    const broken = {
      call: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
    }
    const load = vi
      .fn(loadEngine)
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValueOnce(broken)
    const shaky = createEvaluator({ load })
    expect(await shaky.evaluate('1', none)).toEqual({ error: expect.stringContaining('be loaded') })
    expect(await shaky.evaluate('1', none)).toEqual({
      error: expect.stringContaining('too deeply'),
    })
    expect(await shaky.evaluate('1', none)).toEqual({ value: 1 })
    expect(await shaky.evaluate('2', none)).toEqual({ value: 2 })
    expect(load).toHaveBeenCalledTimes(3)
  })
})

/** JavaScript in pieces, which random letters would never come to. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...['vars', '.', 'x', '(', ')', '[', ']', '{', '}', '=>', '=', '==', '+', '...', '?', ':'],
      ...[
        '`',
        '$' + '{',
        '"',
        '/',
        '//',
        '/*',
        ',',
        ';',
        '1',
        '9e9',
        'n',
        'new ',
        'Array',
        'Proxy',
      ],
      ...['for(;;)', 'while(1)', 'async ', 'await ', 'yield ', 'import', 'this', 'constructor'],
      ...[
        '__proto__',
        'function*',
        'class ',
        'throw ',
        'try{',
        'catch',
        'toString',
        'length=',
        '\n',
      ],
      ...[
        '.repeat(1e9)',
        '.map',
        '.join',
        'Symbol',
        'JSON',
        'Reflect',
        'globalThis',
        '\0',
        '\u2028',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
