import { expect, test } from 'vitest'
import { answered, callOf, errors, goOn, heard, notes, outcome, press } from './calls.ts'

/** SignalWire's own examples, from the pages named, and what the pages say of them. */

test('goto: “This speech will be repeated 4 times”, also where its condition is true', () => {
  const call = callOf(`
sections:
  main:
    - label: foo
    - play: { url: 'say: This is some text that will be repeated 4 times.' }
    - set: { do_loop: true }
    - goto: { label: foo, when: do_loop === true, max: 3 }
`)
  expect(heard(call)).toHaveLength(4)
})

test('goto, execute, transfer: an endless loop is ended by the limit of jumps', () => {
  const text = `
sections:
  main:
    - play: { url: 'say:Entering infinite loop' }
    - label: loop
    - play: { url: 'say:Looping ...' }
    - goto: { label: loop }
`
  const call = callOf(text)
  expect(errors(call)).toEqual(['relay_script_too_many_transfers'])
  expect(call.run.ended).toBe('limit')
  expect(heard(call)).toHaveLength(1 + 33)
  const without = callOf(text, [], { withoutLimit: true })
  expect(heard(without)).toHaveLength(1 + 101)
  expect(notes(without)).toContain('jumped-enough')
})

test('goto, execute, transfer: the output transcripts', () => {
  const executed = callOf(`
sections:
  main:
    - play: { url: 'say:Transferring you to another section' }
    - execute: { dest: subsection }
    - play: { url: 'say: \${return_value}' }
  subsection:
    - play: { url: 'say:inside a subsection' }
    - return: back!
`)
  expect(heard(executed)).toEqual([
    'say:Transferring you to another section',
    'say:inside a subsection',
    'say: back!',
  ])
  const transferred = callOf(`
sections:
  main:
    - play: { url: 'say:Transferring you to another section' }
    - transfer: { dest: subsection }
    - play: { url: 'say:Back!' }
  subsection:
    - play: { url: 'say:inside a subsection' }
`)
  expect(heard(transferred)).toEqual([
    'say:Transferring you to another section',
    'say:inside a subsection',
  ])
})

test('goto, execute, transfer: parameters are texts, so that 1 and 2 give 12', () => {
  const call = callOf(`
sections:
  main:
    - execute: { dest: subsection, params: { a: 1, b: 2 } }
    - play: { url: 'say: \${return_value}' }
  subsection:
    - return: '\${params.a+params.b}'
`)
  expect(heard(call)).toEqual(['say: 12'])
  expect(notes(call)).toContain('params-are-text')
})

test('execute: a section plays what it is given', () => {
  const call = callOf(`
sections:
  main:
    - execute: { dest: subroutine, params: { to_play: 'https://example.com/kisses.mp3' } }
    - play: 'say:\${params.to_play}'
  subroutine:
    - answer: {}
    - play: { url: '\${params.to_play}' }
`)
  expect(heard(call)).toEqual(['https://example.com/kisses.mp3', 'say:'])
})

test('execute: a document is asked for with the call, the variables and the parameters', () => {
  const asked = callOf(`
sections:
  main:
    - answer: {}
    - execute: { dest: 'https://example.com/swml', params: { some_info: 12345 } }
    - play: 'say:Back'
`)
  expect(asked.waiting).toMatchObject({ kind: 'document', address: 'https://example.com/swml' })
  const [sent] = asked.events.flatMap((event) => (event.kind === 'sent' ? [event.sent] : []))
  expect(sent).toMatchObject({
    what: 'request',
    method: 'POST',
    to: 'https://example.com/swml',
    body: { call: { call_state: 'answered', type: 'phone' }, params: { some_info: '12345' } },
  })
  const text = 'sections: { main: [{ play: { url: "say: The call type is %{call.type}" } }] }'
  const call = answered(asked, { kind: 'document', text })
  expect(heard(call)).toEqual(['say: The call type is phone', 'say:Back'])
  const missing = answered(asked, { kind: 'document', missing: true })
  expect(errors(missing)).toEqual(['relay_script_method_execute_failed'])
  expect(heard(answered(missing, goOn))).toEqual(['say:Back'])
})

test('return: lists and maps are handed back as they are', () => {
  const call = callOf(`
sections:
  main:
    - execute: { dest: fn_that_returns }
    - play: { url: 'say: returned \${return_value[0].a}' }
    - execute: { dest: hello, on_return: [{ play: { url: 'say: returned \${return_value}' } }] }
  fn_that_returns:
    - return: [{ a: 1 }, { b: 2 }]
  hello:
    - return: hello
`)
  expect(heard(call)).toEqual(['say: returned 1', 'say: returned hello'])
})

test('cond: what is true first, also where braces stand in it', () => {
  const text = `
sections:
  main:
    - prompt: { play: 'say: Press 1' }
    - cond:
        - when: '\${prompt_value} == 1'
          then: [{ play: { url: 'https://example.com/kisses.mp3' } }, hangup]
        - when: call.type.toLowerCase() == 'phone'
          then: [{ transfer: { dest: say_phone_number } }, { execute: { dest: main } }]
        - else: [hangup]
  say_phone_number:
    - play: { url: "say: \${call.from.split('').join(' ')}" }
`
  const asked = callOf(text, [], { call: { from: '+123' } })
  expect(heard(answered(asked, press('1')))).toContain('https://example.com/kisses.mp3')
  const other = answered(asked, press('2'))
  expect(heard(other)).toEqual(['say: Press 1', 'say: + 1 2 3'])
  expect(notes(other)).toContain('braces-in-condition')
  expect(other.run.ended).toBe('end')
})

test('variables: paths into maps and lists', () => {
  const call = callOf(`
sections:
  main:
    - set:
        user: { name: Alice, address: { city: Seattle } }
        employees: [{ name: Alice, role: Engineer }, { name: Bob, role: Manager }]
    - play: { url: 'say: \${user.name} lives in \${user.address.city}' }
    - play: { url: 'say: %{employees[1].name} is a %{vars.employees[1].role}' }
`)
  expect(heard(call)).toEqual(['say: Alice lives in Seattle', 'say: Bob is a Manager'])
})

test('expressions: each key of a set sees those above it, and keeps its type', () => {
  const asked = callOf(
    `
sections:
  main:
    - prompt: { play: 'say: How many?', speech_hints: [one, two, three] }
    - set:
        quantity: '\${prompt_value}'
        unit_price: 5
        area_code: '\${call.from.substring(0, 3)}'
        subtotal: '\${vars.unit_price * parseInt(vars.quantity)}'
        tax: '\${subtotal * 0.08}'
        total: '\${subtotal + tax}'
        shipping_msg: '\${total > 50 ? "with free shipping" : "plus shipping"}'
    - play: { url: 'say: Your total is \${total.toFixed(2)} dollars \${shipping_msg}' }
`,
    [],
    { call: { from: '+15551234567' } },
  )
  const call = answered(asked, outcome('speech', { words: '10' }))
  expect(heard(call).at(-1)).toBe('say: Your total is 54.00 dollars with free shipping')
  expect(call.run.vars).toMatchObject({ quantity: '10', area_code: '+15', subtotal: 50, total: 54 })
})

test('expressions: a length is looked up unless it stands in brackets', () => {
  const call = callOf(`
sections:
  main:
    - set:
        items: [apple, banana]
    - set: { count: '\${(items.length)}', looked: '\${items.length}', list: '\${vars.items.join(", ")}' }
`)
  expect(call.run.vars).toMatchObject({ count: 2, looked: '', list: 'apple, banana' })
  expect(notes(call)).toContain('length-looked-up')
})

test('expressions: functions of one’s own are refused, array methods with arrows are not', () => {
  const call = callOf(
    `
sections:
  main:
    - set: { calculator: '\${function(x) { return x * 2; }}' }
    - set: { sum: '\${[1,2,3,4,5].reduce((a,b) => a+b, 0)}' }
    - set: { long: '\${1 + ${'1 + '.repeat(300)}1}' }
`,
    [goOn, goOn],
  )
  expect(errors(call)).toEqual(['relay_script_js_eval_error', 'relay_script_js_eval_error'])
  expect(call.run.vars).toMatchObject({ sum: 15 })
})
