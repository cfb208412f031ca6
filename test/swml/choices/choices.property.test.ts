import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addChoice,
  allSteps,
  askAgain,
  choicesOf,
  type Flow,
  get,
  type Lead,
  leadChoice,
  type Outcome,
  type Path,
  readFlow,
  removeChoice,
  renameChoice,
} from '../../../src/swml/index.ts'
import { apply, numRuns, read } from '../edit/sections/flows.ts'
import { askingFlows } from './flows.ts'
import { type Deed, expected } from './model.ts'

const key = fc.constantFrom('1', '2', '3', '10', '*', 'sales')
const lead = fc.constantFrom<Lead | undefined>(
  undefined,
  { kind: 'again' },
  { kind: 'section', name: 'sales' },
  { kind: 'label', name: 'menu' },
  { kind: 'method', name: 'connect' },
)
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  key.map((each): Deed => ({ kind: 'add', key: each })),
  fc.tuple(key, key).map(([from, to]): Deed => ({ kind: 'rename', key: from, to })),
  key.map((each): Deed => ({ kind: 'remove', key: each })),
  fc.tuple(key, lead).map(([each, to]): Deed => ({ kind: 'lead', key: each, lead: to })),
  fc.constantFrom(undefined, 1, 3, 100).map((times): Deed => ({ kind: 'again', times })),
)

function run(flow: Flow, path: Path, deed: Deed): Outcome {
  switch (deed.kind) {
    case 'add':
      return addChoice(flow, path, deed.key)
    case 'rename':
      return renameChoice(flow, path, deed.key, deed.to)
    case 'remove':
      return removeChoice(flow, path, deed.key)
    case 'lead':
      return leadChoice(flow, path, deed.key, deed.lead)
    case 'again':
      return askAgain(flow, path, deed.times)
  }
}

/** Where the question with this name stands. */
function placeOf(flow: Flow, name: number): Path | undefined {
  return allSteps(flow).find((step) => get(step.value, 'play') === `say:q${name}`)?.path
}

describe('the choices of any question', () => {
  it('become what was asked for and nothing else, however the flow is written', () => {
    let done = 0
    fc.assert(
      fc.property(askingFlows, fc.nat(1000), deeds, ({ text, data, count }, pick, deed) => {
        const flow = readFlow(text)
        const name = pick % Math.max(1, count)
        const path = placeOf(flow, name)
        // A label that somebody has written a note to stays, whatever becomes of its jumps; the model knows no notes.
        if (!path || /# note \d+\n *- label: ask_again/.test(text)) return
        const wanted = expected(data, path, deed)
        const made = run(flow, path, deed)
        if (wanted === undefined) {
          expect('error' in made, JSON.stringify(deed)).toBe(true)
          return
        }
        if ('error' in made) throw new Error(made.error)
        const after = apply(flow, made.edits)
        expect(read(after)).toEqual(wanted)
        done++
        agrees(readFlow(after), name, deed)
      }),
      { numRuns: numRuns * 5, interruptAfterTimeLimit: process.env.LONG ? 240_000 : 30_000 },
    )
    expect(done).toBeGreaterThan(numRuns / 2)
  }, 300_000)
})

/** What is read of the flow afterwards says what was done. */
function agrees(flow: Flow, name: number, deed: Deed): void {
  const path = placeOf(flow, name)
  const after = path && choicesOf(flow, path)
  if (!after) throw new Error('The question is gone')
  const keys = after.choices.map((choice) => choice.key)
  if (deed.kind === 'add') expect(keys).toContain(deed.key)
  if (deed.kind === 'rename') expect(keys).toContain(deed.to)
  if (deed.kind === 'remove') expect(keys).not.toContain(deed.key)
  if (deed.kind === 'again' && deed.times !== undefined) expect(after.again?.max).toBe(deed.times)
  if (deed.kind !== 'lead') return
  const choice = after.choices.find((each) => each.key === deed.key)
  if (deed.lead === undefined) expect(choice?.words).toBe('Nothing yet')
  else if (deed.lead.kind === 'section') expect(choice?.lead).toEqual(deed.lead)
  else if (deed.lead.kind === 'again') expect(choice?.lead ?? { kind: 'again' }).toEqual(deed.lead)
  else expect(choice?.steps).toBe(1)
}
