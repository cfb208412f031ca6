import { expect, test } from 'vitest'
import {
  answered,
  callOf,
  errors,
  goOn,
  hangup,
  heard,
  main,
  notes,
  outcome,
  press,
  steps,
} from './calls.ts'

test('a call runs its steps in order and ends behind the last, which is noted', () => {
  const call = callOf(main('- answer: {}', '- play: "say:Hello!"'))
  expect(steps(call)).toEqual(['answer', 'play'])
  expect(heard(call)).toEqual(['say:Hello!'])
  expect(call.run.ended).toBe('end')
  expect(call.run.clock).toBe(360)
  expect(notes(call)).toEqual(['end-of-flow'])
  expect(call.waiting).toBeUndefined()
})

test('a menu asks for keys and goes the way of the one pressed', () => {
  const menu = main(
    '- prompt: { play: "say:Press 1 or 2" }',
    '- switch:',
    '    variable: prompt_value',
    '    case:',
    '      "1": [{ play: "say:One" }]',
    '      "2": [{ play: "say:Two" }]',
    '    default: [{ play: "say:Neither" }]',
    '- hangup: {}',
  )
  const asked = callOf(menu)
  expect(asked.waiting).toMatchObject({ kind: 'outcome', method: 'prompt' })
  expect(heard(answered(asked, press('1')))).toEqual(['say:Press 1 or 2', 'say:One'])
  expect(heard(answered(asked, press('2')))).toEqual(['say:Press 1 or 2', 'say:Two'])
  const nothing = answered(asked, outcome('no-input'))
  expect(heard(nothing)).toEqual(['say:Press 1 or 2', 'say:Neither'])
  expect(nothing.run.vars).toEqual({ prompt_result: 'no_input', prompt_value: '' })
  expect(nothing.run.ended).toBe('hangup')
  expect(answered(asked, hangup).run.ended).toBe('caller')
})

test('keys are cut at the key that ends them, and at as many as are asked for', () => {
  const asked = callOf(main('- prompt: { play: "say:Id", max_digits: 4, terminators: "#" }'))
  expect(answered(asked, press('12#')).run.vars).toEqual({
    prompt_result: 'match_digits',
    prompt_value: '12',
    prompt_digit_terminator: '#',
  })
  expect(answered(asked, press('123456')).run.vars.prompt_value).toBe('1234')
})

test('a jump is made as often as it may be, and then the next step runs', () => {
  const call = callOf(
    main('- label: foo', '- play: { url: "say: Again" }', '- goto: { label: foo, max: 3 }'),
  )
  expect(heard(call)).toHaveLength(4)
  expect(notes(call)).toContain('jumped-enough')
  expect(call.run.ended).toBe('end')
})

test('a section gives back a value, by which the steps behind it go', () => {
  const call = callOf(`
sections:
  main:
    - answer: {}
    - execute:
        dest: my_arithmetic
        params: { a: 2, b: 3 }
        on_return:
          - switch:
              variable: return_value
              case:
                '5': [{ play: { url: 'say: Math works!' } }]
                '23': [{ play: { url: 'say: Wrong' } }]
              default: [{ play: { url: 'say: Bad robot! \${return_value}' } }]
  my_arithmetic:
    - return: '\${parseInt(params.a) + parseInt(params.b)}'
`)
  expect(heard(call)).toEqual(['say: Math works!'])
  expect(call.run.params).toEqual({})
})

test('someone who is called answers, or doesn’t, and goes through steps of their own first', () => {
  const flow = main(
    '- set: { x: 1 }',
    '- connect:',
    '    to: "+15550001111"',
    '    confirm: [{ prompt: { play: "say:Press 1 %{x}" } }, { cond: [{ when: "prompt_value != 1", then: [hangup] }] }]',
    '    result:',
    '      case: { connected: [{ play: "say:Bye" }], failed: [{ play: "say:Nobody" }] }',
  )
  const asked = callOf(flow)
  expect(heard(answered(asked, outcome('busy')))).toEqual(['say:Nobody'])
  const confirming = answered(asked, outcome('answers'))
  expect(confirming.waiting).toMatchObject({ kind: 'outcome', method: 'prompt' })
  expect(confirming.run.vars).toEqual({})
  const taken = answered(confirming, press('1'))
  expect(heard(taken)).toEqual(['say:Press 1 ', 'say:Bye'])
  expect(taken.run.vars).toEqual({
    x: 1,
    connect_result: 'connected',
    connect_failed_reason: 'none',
    return_value: 'connected',
  })
  expect(heard(answered(confirming, press('2')))).toEqual(['say:Press 1 ', 'say:Nobody'])
  expect(heard(answered(confirming, hangup))).toEqual(['say:Press 1 ', 'say:Nobody'])
})

test('whoever is called and hangs up in a queue of theirs has refused the call', () => {
  const call = callOf(
    `
sections:
  main:
    - connect: { to: '+15550001111', confirm: queue, result: [{ else: [{ play: 'say:Nobody' }] }] }
  queue:
    - enter_queue: { queue_name: q, transfer_after_bridge: 'https://example.com/swml' }
`,
    [outcome('answers'), outcome('hangup')],
  )
  expect(heard(call)).toEqual(['say:Nobody'])
  expect(call.run.vars.connect_failed_reason).toBe('decline')
  expect(call.run.ended).toBe('end')
})

test('a call that is to be picked up with the other side is picked up when they answer', () => {
  const asked = callOf(
    main('- connect: { to: "+15550001111", answer_on_bridge: true }', '- sleep: -1'),
  )
  expect(asked.run.isAnswered).toBe(false)
  expect(answered(asked, outcome('busy')).run.isAnswered).toBe(false)
  expect(answered(asked, outcome('answers')).run.call.call_state).toBe('answered')
})

test('a step that SignalWire refuses is reported, and the call goes on or ends', () => {
  const call = callOf(main('- strem: {}', '- play: "say:On"'))
  expect(errors(call)).toEqual(['relay_script_method_undefined'])
  expect(call.waiting).toMatchObject({ kind: 'error', code: 'relay_script_method_undefined' })
  expect(heard(answered(call, goOn))).toEqual(['say:On'])
  expect(answered(call, { kind: 'error', goOn: false }).run.ended).toBe('error')
})
