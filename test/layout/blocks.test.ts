import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blocksOf } from '../../src/layout/blocks.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { allSteps, anyFlow, flowOf, forked, leaf, runs } from './flows.ts'

it('names a block for each section and each branch, with the steps in it, nested ones included', () => {
  const flow = flowOf([[leaf, forked([leaf, forked([leaf], [])], [leaf])], [leaf]])
  const blocks = blocksOf(layoutFlow(flow))
  expect(blocks.map(({ head, steps, branches }) => [head.label, steps.length, branches])).toEqual([
    ['main', 6, 4],
    ['Case 0', 3, 2],
    ['Case 0', 1, 0],
    ['Case 1', 0, 0],
    ['Case 1', 1, 0],
    ['section-1', 1, 0],
  ])
})

it('has every step in one section, and every block around its steps and within what it is in', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const layout = layoutFlow(flow)
      const blocks = blocksOf(layout)
      const inSections = blocks.filter(({ parent }) => !parent).flatMap(({ steps }) => steps)
      expect(inSections).toEqual(allSteps(flow).map(({ id }) => id))
      const boxes = new Map(layout.boxes.map((box) => [box.stepId, box]))
      for (const block of blocks) {
        const within = block.steps.map((id) => boxes.get(id))
        if (block.parent) expect(block.parent.steps).toEqual(expect.arrayContaining(block.steps))
        for (const box of [...within, ...blocks.filter(({ parent }) => parent === block)]) {
          if (!box) continue
          expect(box.x).toBeGreaterThanOrEqual(block.x)
          expect(box.y).toBeGreaterThanOrEqual(block.y)
          expect(box.x + box.width).toBeLessThanOrEqual(block.x + block.width + 0.001)
          expect(box.y + box.height).toBeLessThanOrEqual(block.y + block.height + 0.001)
        }
      }
    }),
    { numRuns: runs },
  )
})

it('counts the steps that are laid out: of folded branches none', () => {
  const flow = flowOf([[forked([leaf, leaf])]])
  const [main, ...others] = blocksOf(layoutFlow(flow, { collapsed: new Set([0]) }))
  expect(main?.steps).toEqual([0])
  expect(others).toEqual([])
})
