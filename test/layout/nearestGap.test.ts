import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { nearestGap } from '../../src/layout/nearestGap.ts'
import { anyFlow, flowOf, forked, leaf, runs } from './flows.ts'

describe('nearestGap', () => {
  it('means the gap above for the upper half of a card, and the one below for the lower half', () => {
    const layout = layoutFlow(flowOf([[leaf, leaf]]))
    const card = layout.boxes.find((box) => box.stepId === 1)
    if (card === undefined) throw new Error('the card is missing')
    const at = (y: number) => nearestGap(layout, { x: card.x + 4, y: card.y + y })?.place.index
    expect([at(10), at(card.height - 10)]).toEqual([1, 2])
  })

  it('means the branch it is over, an empty one too', () => {
    const layout = layoutFlow(flowOf([[forked([leaf], [])]]))
    const empty = layout.gaps.find((gap) => gap.empty)
    if (empty === undefined) throw new Error('the empty branch is missing')
    expect(nearestGap(layout, { x: empty.x + 90, y: empty.y + 20 })).toBe(empty)
  })

  it('finds each gap at its own centre, and something wherever there are gaps', () => {
    fc.assert(
      fc.property(anyFlow, fc.integer(), fc.integer(), (flow, x, y) => {
        const layout = layoutFlow(flow)
        for (const gap of layout.gaps) expect(nearestGap(layout, gap)).toBe(gap)
        expect(nearestGap(layout, { x, y }) === undefined).toBe(layout.gaps.length === 0)
      }),
      { numRuns: runs },
    )
  })

  it('leaves out what is not accepted', () => {
    const layout = layoutFlow(flowOf([[leaf]]))
    const found = nearestGap(layout, { x: 0, y: 0 }, (gap) => gap.place.index === 1)
    expect(found?.place.index).toBe(1)
    expect(nearestGap(layout, { x: 0, y: 0 }, () => false)).toBeUndefined()
  })
})
