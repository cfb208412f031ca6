import { expect, test } from 'vitest'
import { continueCall, startCall } from '../../src/simulation/index.ts'
import { readFlow } from '../../src/swml/index.ts'
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
  steps,
} from './calls.ts'

test('what always runs on return comes before what goes by the result', () => {
  const flow = (back: string) => `
sections:
  main:
    - execute:
        dest: s
        on_return: [{ play: 'say:Always' }]
        result: { case: { '1': [{ play: 'say:One' }] }, default: [{ play: 'say:Other' }] }
    - play: 'say:Next'
  s: [${back}]
`
  expect(heard(callOf(flow('{ return: 1 }')))).toEqual(['say:Always', 'say:One', 'say:Next'])
  expect(heard(callOf(flow('{ return: 2 }')))).toEqual(['say:Always', 'say:Other', 'say:Next'])
  const nothing = callOf(flow('{ play: "say:S" }'))
  expect(heard(nothing)).toEqual(['say:S', 'say:Always', 'say:Next'])
  expect(notes(nothing)).toContain('no-return-value')
})

test('a value that an earlier section handed back doesn’t decide what runs behind a later one', () => {
  const call = callOf(`
sections:
  main:
    - execute: { dest: gives, result: { case: { '1': [{ play: 'say:One' }] } } }
    - execute:
        dest: nothing
        on_return: [{ set: { return_value: 1 } }]
        result: { case: { '1': [{ play: 'say:Stale' }] } }
    - execute: { dest: sets, result: [{ when: return_value == 2, then: [{ play: 'say:Two' }] }] }
  gives: [{ return: 1 }]
  nothing: [{ play: 'say:Nothing' }]
  sets: [{ set: { return_value: 2 } }]
`)
  expect(heard(call)).toEqual(['say:One', 'say:Nothing', 'say:Two'])
  expect(notes(call).filter((code) => code === 'no-return-value')).toHaveLength(1)
})

test('parameters are replaced, and restored on return', () => {
  const call = callOf(`
sections:
  main:
    - execute: { dest: a, params: { x: 1, y: 1 } }
  a:
    - execute: { dest: b, params: { x: 2 } }
    - play: 'say:%{params.x}%{params.y}'
  b:
    - play: 'say:%{params.x}%{params.y}'
`)
  expect(heard(call)).toEqual(['say:2', 'say:11'])
})

test('SWML in place of a section runs, as a document or a list of steps', () => {
  const document = JSON.stringify({ sections: { main: [{ execute: 'x' }], x: [{ return: 7 }] } })
  const list = JSON.stringify([{ play: { url: 'say:%{return_value}' } }])
  const yaml = 'sections:\n  main:\n    - play: say:Yaml'
  const call = callOf(
    readFlow(
      JSON.stringify({
        sections: {
          main: [
            { execute: { dest: document } },
            { execute: { dest: list } },
            { transfer: { dest: yaml } },
            { play: 'say:Never' },
          ],
        },
      }),
    ),
  )
  expect(heard(call)).toEqual(['say:7', 'say:Yaml'])
  expect(errors(call)).toEqual([])
})

test('a jump leads into branches and out of them, to the first of two labels of one name', () => {
  const call = callOf(
    main(
      '- goto: { label: in }',
      '- play: "say:Passed over"',
      '- cond: [{ when: "false", then: [{ play: "say:No" }, { label: in }, { play: "say:In" }] }]',
      '- label: in',
      '- play: "say:Out"',
      '- hangup',
    ),
  )
  expect(heard(call)).toEqual(['say:In', 'say:Out'])
})

test('sections that run each other without end are ended', () => {
  const call = callOf('sections: { main: [{ execute: { dest: main } }] }')
  expect(errors(call)).toEqual(['relay_script_nested_too_deep'])
  expect(call.run.ended).toBe('limit')
})

test('all jumps to a label are counted together', () => {
  const call = callOf(
    main(
      '- label: l',
      '- set: { n: "%{parseInt(n) + 1}" }',
      '- goto: { label: l, when: n < 3, max: 9 }',
      '- goto: { label: l, max: 3 }',
      '- play: "say:%{n}"',
    ),
    [],
    { vars: { n: 0 } },
  )
  expect(heard(call)).toEqual(['say:4'])
})

test('a call may begin at any step, with variables given, and be stepped through', () => {
  const flow = readFlow(`
sections:
  main: [{ play: 'say:First' }]
  other:
    - cond: [{ else: [{ play: 'say:%{x}' }, { set: { x: 2 } }] }]
    - play: 'say:%{x}'
`)
  const at = ['sections', 'other', 0, 'cond', 0, 'else', 0]
  const call = callOf(flow, [], { at, vars: { x: 1 } })
  expect(heard(call)).toEqual(['say:1', 'say:2'])
  let played = startCall(flow, { at, vars: { x: 1 }, pauseEach: true })
  const places: string[] = []
  while (played.waiting?.kind === 'pause') {
    places.push(played.waiting.step.path.slice(2).join('.'))
    played = continueCall(played.run, { kind: 'go' })
  }
  expect(places).toEqual(['0.cond.0.else.0', '0.cond.0.else.1', '1'])
})

test('a thousand steps are run in one go', () => {
  const list = Array.from({ length: 1500 }, () => ({ set: { x: 1 } }))
  const call = callOf(readFlow(JSON.stringify({ sections: { main: list } })))
  expect(call.waiting).toMatchObject({ kind: 'pause', step: { path: ['sections', 'main', 1000] } })
  expect(answered(call, { kind: 'go' }).run).toMatchObject({ steps: 1500, ended: 'end' })
})

test('waiting for ever ends when the caller hangs up, and what runs stops with the call', () => {
  const call = callOf(main('- denoise', '- sleep: -1'), [outcome('on')])
  expect(call.waiting).toMatchObject({ kind: 'outcome', outcomes: [] })
  const over = answered(call, hangup)
  expect(over.run).toMatchObject({ ended: 'caller', live: [] })
  expect(over.events.slice(-2).map(({ kind }) => kind)).toEqual(['stop', 'end'])
})

test('an agent may run SWML of its functions, and talks on afterwards', () => {
  const action = { SWML: { sections: { main: [{ play: 'say:From a function' }] } } }
  const functions = [{ function: 'greet', description: 'Greets', data_map: { output: { action } } }]
  const ai = { prompt: { text: 'Hi' }, SWAIG: { functions } }
  const asked = callOf(readFlow(JSON.stringify({ sections: { main: [{ ai }, 'hangup'] } })))
  const [, , uses] = asked.waiting?.kind === 'outcome' ? asked.waiting.outcomes : []
  expect(uses?.title).toBe('The agent uses ‘greet’')
  const back = answered(asked, outcome(uses?.name ?? ''))
  expect(heard(back)).toEqual(['say:From a function'])
  expect(back.waiting).toMatchObject({ kind: 'outcome', method: 'ai' })
  const call = answered(back, outcome('success'))
  expect(steps(call)).toEqual(['ai', 'play', 'hangup'])
  expect(call.run.vars).toMatchObject({ ai_result: 'success' })
})

test('a queue hands on to what comes after it', () => {
  const after = JSON.stringify({ sections: { main: [{ play: 'say:Was it good?' }] } })
  const queue = { enter_queue: { queue_name: 'q', transfer_after_bridge: after } }
  const flow = readFlow(JSON.stringify({ sections: { main: [queue, { play: 'say:Nobody' }] } }))
  expect(heard(callOf(flow, [outcome('connected')]))).toEqual(['say:Was it good?'])
  const late = callOf(flow, [outcome('timeout')])
  expect(heard(late)).toEqual(['say:Nobody'])
  expect(late.run.vars).toMatchObject({ queue_result: 'timeout', entry_position: 1 })
})

test('a request gives code, headers by lower-case name, text and fields', () => {
  const flow = main(
    '- request: { url: "https://example.com/%{x}", method: POST, body: { a: "%{x}" }, save_variables: true }',
  )
  const asked = callOf(flow, [], { vars: { x: 5 } })
  const [sent] = asked.events.flatMap((event) => (event.kind === 'sent' ? [event.sent] : []))
  expect(sent).toEqual({
    what: 'request',
    method: 'POST',
    to: 'https://example.com/5',
    body: { a: 5 },
  })
  const given = { code: 201, body: { name: 'Ada' }, headers: { 'X-Id': '7' } }
  expect(answered(asked, outcome('answers', given)).run.vars).toMatchObject({
    request_result: 'success',
    return_value: 'success',
    request_response_code: 201,
    request_response_body: '{"name":"Ada"}',
    request_response_headers: { 'x-id': '7' },
    request_response: { name: 'Ada' },
  })
  expect(answered(asked, outcome('failed')).run.vars).toMatchObject({ request_result: 'failed' })
})

test('an answer that doesn’t fit changes nothing', () => {
  const { run } = startCall(main('- prompt: { play: "say:?" }'))
  for (const answer of [outcome('unknown'), { kind: 'go' } as const, goOn]) {
    const next = continueCall(run, answer)
    expect(next).toEqual({ run, events: [], waiting: run.waiting })
  }
})
