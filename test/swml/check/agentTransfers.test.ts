import { expect, test } from 'vitest'
import { checkFlow, type Plain, readFlow, toJson, toYaml } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const connects: Plain = { sections: { main: [{ connect: { to: '+15551234567' } }] } }

/** The problems of a flow whose agent may answer with an action. */
function staysOn(action: Plain, write = toJson) {
  const functions = [
    { function: 'f', description: 'd', data_map: { output: { action: [action] } } },
  ]
  const ai = { prompt: { text: 'Hi' }, SWAIG: { functions } }
  const flow = readFlow(write({ sections: { main: [{ ai }] } }))
  return { flow, found: checkFlow(flow).filter(({ code }) => code === 'agent-stays-on') }
}

test.each<[string, Plain]>([
  ['SWML as text, in JSON', JSON.stringify(connects)],
  ['SWML as text, in YAML', toYaml(connects)],
  [
    'a step within a branch',
    // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
    { sections: { main: [{ cond: [{ when: 'a', then: [{ enter_queue: {} }] }] }] } },
  ],
  ['a step of another section', { sections: { main: ['answer'], x: [{ transfer: 'a' }] } }],
])('an agent stays on where the call is handed on by %s', (_, swml) => {
  expect(staysOn({ SWML: swml }).found).toHaveLength(1)
  expect(staysOn({ SWML: swml }, toYaml).found).toHaveLength(1)
  expect(staysOn({ transfer: true, SWML: swml }).found).toEqual([])
})

test.each<[string, Plain]>([
  ['a variable has the name of a method', { sections: { main: [{ set: { transfer: 'a' } }] } }],
  ['a section has the name of a method', { sections: { main: ['answer'], connect: ['hangup'] } }],
  ['it only speaks of it', 'Say that you connect: them.'],
  ['what is written can’t be read', '{"sections": {"main": [{"connect": '],
])('nothing is said of an agent where %s', (_, swml) => {
  expect(staysOn({ SWML: swml }).found).toEqual([])
})

test('an agent lets go of the call where SignalWire’s own tools say so in a text, or only the call knows', () => {
  expect(staysOn({ transfer: 'true', SWML: connects }).found).toEqual([])
  expect(staysOn({ SWML: connects, transfer: '%{done}' }).found).toEqual([])
  expect(staysOn({ transfer: 'false', SWML: connects }).found).toHaveLength(1)
})

test.each([toJson, toYaml])(
  'what comes of the fix has no such problem, and “transfer” comes first',
  (write) => {
    const befores: readonly { readonly [key: string]: Plain }[] = [
      {},
      { transfer: false },
      { transfer: 'true' },
    ]
    for (const before of befores) {
      const { flow, found } = staysOn({ SWML: JSON.stringify(connects), ...before }, write)
      const [fix] = found[0]?.fixes ?? []
      const after = readFlow(applyEdits(flow.text, fix?.edits ?? []))
      expect(after.language).toBe('json')
      expect(checkFlow(after)).toEqual([])
      expect(after.text).toMatch(/"transfer": true,\s+"SWML"/)
    }
  },
)

test('a fix that writes the whole flow anew says what it leaves behind', () => {
  const { flow } = staysOn({ SWML: connects }, toYaml)
  const titles = checkFlow(readFlow(`# first\n${flow.text}# last\n`)).flatMap(({ fixes }) =>
    fixes.map(({ title }) => title),
  )
  expect(titles).toEqual([
    'Write the flow as JSON, with “transfer: true” first (left behind: 2 comments)',
  ])
})
