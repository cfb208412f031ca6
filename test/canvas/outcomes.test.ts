import { describe, expect, it } from 'vitest'
import { insertStep } from '../../src/commands/insertStep.ts'
import { placeSteps } from '../../src/commands/placeSteps.ts'
import { afterSelection } from '../../src/commands/selected.ts'
import { steadyPlace } from '../../src/commands/steadyPlace.ts'
import type { WirelineDocument } from '../../src/document/types.ts'
import type { Place } from '../../src/swml/index.ts'
import { mainOf, openWithPorts } from '../commands/fakePorts.ts'

type Ports = ReturnType<typeof openWithPorts>['context']['ports']

/** Each way to change steps on the canvas, with what is said once it is done. */
const edits: Record<string, [string, (document: WirelineDocument, ports: Ports) => void]> = {
  insert: [
    'Added Stop audio stream as step 3 of 3 in main',
    (document, ports) => insert(document, ports, 'stop_stream'),
  ],
  move: [
    'Moved Answer the call to step 2 of 2 in main',
    (document, ports) => drop(document, ports, [first(document)], end, false),
  ],
  copy: [
    'Copied Answer the call to step 3 of 3 in main',
    (document, ports) => drop(document, ports, [first(document)], end, true),
  ],
}
const end = { list: ['sections', 'main'], index: 2 }
const first = (document: WirelineDocument) =>
  document.store.getState().flow.sections[0]?.steps[0]?.id ?? -1

const insert = (document: WirelineDocument, ports: Ports, method: string) =>
  insertStep({ document, ports }, method, { to: afterSelection(document), origin: 'canvas' })
const drop = (
  document: WirelineDocument,
  ports: Ports,
  ids: readonly number[],
  place: Place,
  copy: boolean,
) =>
  placeSteps(
    { document, ports },
    { verb: copy ? 'Copy' : 'Move', origin: 'canvas', ids, to: steadyPlace(document, place) },
  )

/** As long as the text is being read; the document itself decides what waits. */
function reading(document: WirelineDocument) {
  const waiting: Parameters<WirelineDocument['edit']>[] = []
  const { edit } = document
  document.edit = (...asked) => {
    waiting.push(asked)
    return 'waiting'
  }
  return () => {
    document.edit = edit
    for (const [make, later] of waiting) {
      const outcome = document.edit(make)
      if (outcome !== 'waiting') later?.(outcome)
    }
  }
}

describe.each(Object.entries(edits))('%s on the canvas', (_, [words, act]) => {
  it('is said when it is done', () => {
    const { document, context, said } = openWithPorts(mainOf('answer', 'hangup'))
    act(document, context.ports)
    expect(said).toEqual([words])
  })

  it('isn’t said while it waits for a long text, but after', () => {
    const { document, context, said } = openWithPorts(mainOf('answer', 'hangup'))
    const goOn = reading(document)
    act(document, context.ports)
    expect(said).toEqual([])
    goOn()
    expect(said).toEqual([words])
  })

  it('is said to have changed nothing where the text can’t be read, at once or after waiting', () => {
    const { document, context, said } = openWithPorts(mainOf('answer', 'hangup'))
    const goOn = reading(document)
    act(document, context.ports)
    document.apply([{ start: 0, end: 0, text: '"' }], { origin: 'source', label: 'Type' })
    goOn()
    act(document, context.ports)
    expect(said).toEqual([
      expect.stringMatching(/^Nothing was changed/),
      expect.stringMatching(/^Nothing was changed/),
    ])
  })
})

it('a step dropped where it is already isn’t said to have moved', () => {
  const { document, context, said, text } = openWithPorts(mainOf('answer', 'hangup'))
  const before = text()
  drop(document, context.ports, [first(document)], { ...end, index: 1 }, false)
  expect(text()).toBe(before)
  expect(said.filter((words) => words.startsWith('Moved'))).toEqual([])
})

it('a step that a list doesn’t take is refused in words when it is added there', () => {
  const flow =
    'sections:\n  main:\n    - connect:\n        to: "+15550100"\n        confirm:\n          - play: {url: "say:a"}\n'
  const { document, context, said, select, text } = openWithPorts(flow)
  select(1)
  insert(document, context.ports, 'ai')
  expect(said).toEqual([
    '“AI agent” can’t stand in “Confirm”: SignalWire takes only certain steps there.',
  ])
  expect(text()).toBe(flow)
  insert(document, context.ports, 'play')
  expect(text()).not.toBe(flow)
})

it('a step that a list doesn’t take is refused in words when it is dropped there', () => {
  const flow =
    'sections:\n  main:\n    - connect:\n        to: "+15550100"\n        confirm:\n          - play: {url: "say:a"}\n          - ai: {}\n    - ai: {}\n'
  const { document, context, said, text } = openWithPorts(flow)
  const [connect, ai] = document.store.getState().flow.sections[0]?.steps ?? []
  const confirm = connect?.branches[0]
  const place = { list: confirm?.path ?? [], index: 0 }
  for (const copy of [false, true]) {
    drop(document, context.ports, [ai?.id ?? -1], place, copy)
    expect(said.splice(0).join()).toContain('“AI agent” can’t stand in “Confirm”')
    expect(text()).toBe(flow)
  }
  // What is there already may be put in another order.
  drop(document, context.ports, [confirm?.steps[1]?.id ?? -1], place, false)
  expect(said).toEqual(['Moved AI agent to step 1 of 2 under Confirm'])
})
