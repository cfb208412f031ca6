import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbour } from '../../src/layout/neighbour.ts'
import { stepPlaces } from '../../src/swml/index.ts'
import { allSteps, anyFlow, flowOf, forked, leaf, runs } from './flows.ts'

// 0, 1 (branches: [2, 3] [] [4]), 5 · second section: 6, 7
const flow = flowOf([
  [leaf, forked([leaf, leaf], [], [leaf]), leaf],
  [leaf, leaf],
])

describe('neighbour', () => {
  it('goes down along the flow, into the first branch and out of it again', () => {
    expect(walk('down', 0)).toEqual([1, 2, 3, 5])
    expect(neighbour(flow, 4, 'down')).toBe(5)
  })

  it('goes up the way that down came', () => {
    expect(walk('up', 5)).toEqual([3, 2, 1, 0])
    fc.assert(
      fc.property(anyFlow, (any) => {
        for (const { id } of allSteps(any)) {
          const up = neighbour(any, id, 'up')
          if (up === undefined || !isOnFirstBranch(any, id)) continue
          expect(neighbour(any, up, 'down')).toBe(id)
        }
      }),
      { numRuns: runs },
    )
  })

  it('skips folded branches', () => {
    expect(neighbour(flow, 1, 'down', new Set([1]))).toBe(5)
    expect(neighbour(flow, 5, 'up', new Set([1]))).toBe(1)
  })

  it('goes sideways between branches, past empty ones, then between sections', () => {
    expect(neighbour(flow, 3, 'right')).toBe(4)
    expect(neighbour(flow, 4, 'left')).toBe(2)
    expect(neighbour(flow, 4, 'right')).toBe(7)
    expect(neighbour(flow, 5, 'right')).toBe(7)
    expect(neighbour(flow, 6, 'left')).toBe(0)
    expect(neighbour(flow, 0, 'left')).toBeUndefined()
  })

  it('knows nothing of a step that is gone', () => {
    expect(neighbour(flow, 99, 'down')).toBeUndefined()
  })
})

describe('stepPlaces', () => {
  it('says where a step stands', () => {
    const { byId } = stepPlaces(flow)
    expect(byId.get(4)).toMatchObject({
      index: 0,
      section: 'main',
      parent: 1,
      branchIndex: 2,
      branchLabel: 'Case 2',
      level: 2,
    })
    expect(byId.get(7)).toMatchObject({
      index: 1,
      section: 'section-1',
      parent: undefined,
      level: 1,
    })
  })

  it('is worked out once per shape', () => {
    expect(stepPlaces({ ...flow })).toBe(stepPlaces(flow))
    expect(stepPlaces({ ...flow, shape: {} })).not.toBe(stepPlaces(flow))
  })
})

function walk(direction: 'up' | 'down', from: number): number[] {
  const way: number[] = []
  for (
    let at = neighbour(flow, from, direction);
    at !== undefined;
    at = neighbour(flow, at, direction)
  )
    way.push(at)
  return way
}

function isOnFirstBranch(any: typeof flow, id: number): boolean {
  const { byId } = stepPlaces(any)
  const place = byId.get(id)
  if (place === undefined || place.parent === undefined) return true
  const parent = byId.get(place.parent)
  const first = parent?.branches.findIndex((list) => list.length > 0)
  return first === place.branchIndex && isOnFirstBranch(any, place.parent)
}
