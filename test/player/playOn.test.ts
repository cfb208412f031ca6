import { describe, expect, test, vi } from 'vitest'
import { createEvaluator } from '../../src/javascript/evaluator.ts'
import { evaluateWith } from '../../src/player/evaluateWith.ts'
import { playOn } from '../../src/player/playOn.ts'
import { continueCall, type Played, startCall } from '../../src/simulation/index.ts'
import { readFlow } from '../../src/swml/index.ts'

const evaluate = evaluateWith(createEvaluator())
const means = { continueCall, evaluate }

const start = (steps: string, options = {}) =>
  playOn(startCall(readFlow(`sections:\n  main:\n${steps}`), options), means)

const heard = ({ events }: Played) =>
  events.flatMap((event) => (event.kind === 'heard' ? [event.sound] : []))

const codes = ({ events }: Played) =>
  events.flatMap((event) => (event.kind === 'error' ? [event.code] : []))

const texts = ({ events }: Played) =>
  events.flatMap((event) => (event.kind === 'error' ? [event.text] : []))

describe('a call with its JavaScript run', () => {
  test('goes on through expressions and conditions until it is over', async () => {
    const played = await start(
      `    - set:
        items: [{ price: 2 }, { price: 3 }]
        total: \${items.reduce((sum, item) => sum + item.price, 0)}
        twice: \${total * 2}
    - cond:
        - when: twice === 10 && call.type === 'phone'
          then:
            - play: { url: "say:It is \${(twice)} for \${call.from.slice(-4)}" }
        - else:
            - play: { url: "say:Something else" }
`,
      { call: { type: 'phone', from: '+15550100' } },
    )
    expect(played.run.vars).toMatchObject({ total: 5, twice: 10 })
    expect(heard(played)).toEqual(['say:It is 10 for 0100'])
    expect(played.waiting).toBeUndefined()
  })

  test('params are texts, as the documentation says', async () => {
    const steps = `    - set:
        joined: \${params.a + params.b}
        added: \${parseInt(params.a) + parseInt(params.b)}
`
    const { run } = await start(steps, { params: { a: '1', b: '2' } })
    expect(run.vars).toMatchObject({ joined: '12', added: 3 })
  })

  test('a condition may come to what no variable could hold', async () => {
    const played = await start(`    - cond:
        - when: parseInt('none')
          then:
            - play: { url: "say:A number" }
        - else:
            - play: { url: "say:No number" }
`)
    expect(heard(played)).toEqual(['say:No number'])
    expect(codes(played)).toEqual([])
  })

  test.each([
    ['function () { return 1 }', 'No functions of your own are available here'],
    ['(() => { for (;;) {} })()', 'Loops aren’t available here'],
    ['(async () => 1)()', 'waited for'],
    ['((f) => f(f))((f) => f(f))', 'calls itself too often'],
    ['[1].map((one) => nobody)', 'There is no nobody'],
    ['1 + + ', 'missing'],
    ['"a".repeat(2000).length +'.padEnd(1_100), 'longer than 1024 characters'],
  ])('%s is an error at its step, in words', async (source, words) => {
    const played = await start(`    - set: { a: '\${${source}}' }\n`)
    expect(codes(played)).toEqual(['relay_script_js_eval_error'])
    expect(texts(played).join()).toContain(words)
    expect(played.waiting).toMatchObject({ kind: 'error' })
    const after = await playOn(continueCall(played.run, { kind: 'error', goOn: true }), means)
    expect(after.waiting).toBeUndefined()
  })

  test('what happened comes whole and in order, however often it was asked', async () => {
    const steps = Array.from({ length: 20 }, (_, at) => `    - set: { a: '\${(${at})}' }\n`)
    const { events } = await start(steps.join(''))
    const set = events.flatMap((event) => (event.kind === 'set' ? [event.value] : []))
    expect(set).toEqual(steps.map((_, at) => at))
  })

  test('a call that runs expressions for ever is given up in words', async () => {
    const waiting = {
      kind: 'expression',
      step: { document: 0, path: [] },
      source: '1',
      scope: { call: {}, params: {}, vars: {}, envs: {} },
    } as const
    const { run } = startCall(readFlow('sections:\n  main: []\n'))
    const again: Played = { run, events: [], waiting }
    const onStep = vi.fn()
    const asked = playOn(again, {
      continueCall: () => again,
      evaluate: async () => ({ kind: 'expression', value: 1 }),
      onStep,
    })
    await expect(asked).rejects.toThrow('5,000 expressions in a row')
    expect(onStep).toHaveBeenCalledTimes(5_000)
  })
})
