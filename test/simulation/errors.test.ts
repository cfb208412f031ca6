import { expect, test } from 'vitest'
import { answered, callOf, errors, goOn, heard, main } from './calls.ts'

test('a label, section or case that isn’t there is reported, and the call may go on', () => {
  const call = callOf(
    main(
      '- goto: nowhere',
      '- execute: nowhere',
      '- switch: { variable: x, case: { "1": [] } }',
      '- switch: { variable: "a + b", case: { "1": [] } }',
      '- play: "say:On"',
    ),
    [goOn, goOn, goOn, goOn],
  )
  expect(errors(call)).toEqual([
    'relay_script_method_parameter_invalid_value',
    'relay_script_section_parameter_undefined',
    'relay_script_method_no_matching_condition',
    'relay_script_method_parameter_invalid_value',
  ])
  expect(heard(call)).toEqual(['say:On'])
  expect(call.run.vars.script_error).toBe('relay_script_method_parameter_invalid_value')
})

test('where an expression fails and the call goes on, nothing more of its step is done', () => {
  const call = callOf(
    main(
      '- set: { a: 1, b: "%{nowhere.to.go()}", c: 2 }',
      '- play: "say:%{nowhere + 1}"',
      '- cond: [{ when: nowhere, then: [{ play: "say:Then" }] }, { else: [{ play: "say:Else" }] }]',
      '- play: "say:On"',
    ),
    [goOn, goOn, goOn],
  )
  expect(errors(call)).toEqual(Array(3).fill('relay_script_js_eval_error'))
  expect(call.run.vars).toEqual({ a: 1, script_error: 'relay_script_js_eval_error' })
  expect(heard(call)).toEqual(['say:On'])
})

test('an empty section or document is reported once, and its step skipped', () => {
  const flow = (step: string) => `
sections:
  main: [${step}, { play: 'say:On' }]
  empty: []
`
  const run = (dest: string) =>
    callOf(flow(`{ execute: { dest: '${dest}', on_return: [{ play: 'say:Back' }] } }`), [goOn])
  for (const dest of ['empty', '{"sections":{"main":[]}}']) {
    expect(errors(run(dest))).toEqual(['relay_script_section_code_missing'])
    expect(heard(run(dest))).toEqual(['say:On'])
  }
  const over = callOf(flow('{ transfer: { dest: empty } }'), [goOn])
  expect(over.run.ended).toBe('transfer')
  expect(heard(over)).toEqual([])
})

test.each([
  ['a: [', 'relay_script_parse_error'],
  ['', 'relay_script_sections_missing'],
  ['sections: { other: [{ hangup: {} }] }', 'relay_script_main_section_missing'],
  ['sections: { main: [] }', 'relay_script_section_code_missing'],
  ['sections: { main: hello }', 'relay_script_element_wrong_type'],
])('of the flow %j, %s is reported', (text, code) => {
  const call = callOf(text)
  expect(errors(call)).toEqual([code])
  expect(answered(call, goOn).run.ended).toBe('end')
})
