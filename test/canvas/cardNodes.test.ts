import { describe, expect, it } from 'vitest'
import { type CardFacts, createCardNodes } from '../../src/canvas/cards/cardNodes.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { readFlow, setField, stepPlaces, updateFlow } from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'

const text =
  'sections:\n  main:\n    - stream:\n        url: wss://a.example\n    - answer: {}\n    - hangup: {}\n'

function factsOf(flow: ReturnType<typeof readFlow>): CardFacts {
  return {
    flow,
    places: stepPlaces(flow).byId,
    problems: new Map(),
    selection: new Set(),
    current: undefined,
    dragged: new Set(),
    collapsed: new Set(),
  }
}

describe('createCardNodes', () => {
  it('makes one node per step, with the size and place of its box', () => {
    const flow = readFlow(text)
    const { boxes } = layoutFlow(flow)
    const nodes = createCardNodes()(boxes, factsOf(flow))
    expect(nodes.map((node) => node.data.method)).toEqual(['stream', 'answer', 'hangup'])
    const box = boxes.find((each) => each.stepId === nodes[0]?.data.id)
    expect(nodes[0]).toMatchObject({ position: { x: box?.x, y: box?.y }, width: box?.width })
  })

  it('keeps the nodes that an edit and a selection do not touch', () => {
    const flow = readFlow(text)
    const { boxes } = layoutFlow(flow)
    const make = createCardNodes()
    const before = make(boxes, factsOf(flow))
    const edits = setField(flow, ['sections', 'main', 0, 'stream', 'url'], 'wss://b.example')
    const after = updateFlow(flow, edits)
    expect(after?.text).toBe(applyEdits(text, edits))
    if (after === undefined) return
    const facts = { ...factsOf(after), selection: new Set([after.sections[0]?.steps[2]?.id ?? -1]) }
    const nodes = make(boxes, facts)
    expect(nodes.map((node, index) => node === before[index])).toEqual([false, true, false])
  })
})
