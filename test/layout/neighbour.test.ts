import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyListAt, neighbour, pathOfEmpty, type Spot } from '../../src/layout/neighbour.ts'
import { readFlow, stepPlaces } from '../../src/swml/index.ts'
import { allSteps, anyFlow, flowOf, forked, leaf, runs } from './flows.ts'

// 0, 1 (branches: [2, 3] [] [4]), 5 · second section: 6, 7
const flow = flowOf([
  [leaf, forked([leaf, leaf], [], [leaf]), leaf],
  [leaf, leaf],
])

const whole = { ...readFlow(''), ...flow }

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

  it('goes sideways between branches, empty ones too, then between sections', () => {
    const empty = { parent: 1, index: 1 }
    expect(neighbour(flow, 3, 'right')).toEqual(empty)
    expect(neighbour(flow, empty, 'right')).toBe(4)
    expect(neighbour(flow, 4, 'left')).toEqual(empty)
    expect(neighbour(flow, empty, 'left')).toBe(2)
    expect(neighbour(flow, empty, 'up')).toBe(1)
    expect(neighbour(flow, empty, 'down')).toBe(5)
    expect(neighbour(flow, 4, 'right')).toBe(7)
    expect(neighbour(flow, 5, 'right')).toBe(7)
    expect(neighbour(flow, 6, 'left')).toBe(0)
    expect(neighbour(flow, 0, 'left')).toBeUndefined()
  })

  it('reaches every step and every empty list from any of them', () => {
    fc.assert(
      fc.property(anyFlow, (any) => {
        const all = spotsOf(any)
        const [first] = all
        const seen = new Set(first === undefined ? [] : [JSON.stringify(first)])
        const open = first === undefined ? [] : [first]
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          for (const way of ['up', 'down', 'left', 'right'] as const) {
            const next = neighbour(any, at, way)
            if (next === undefined || seen.has(JSON.stringify(next))) continue
            seen.add(JSON.stringify(next))
            open.push(next)
          }
        }
        expect([...seen].sort()).toEqual(all.map((spot) => JSON.stringify(spot)).sort())
      }),
      { numRuns: runs },
    )
  })

  it('finds an empty list by its path, and the path by the list', () => {
    const path = ['sections', 'main', 1, 'cond', 1, 'then']
    expect(emptyListAt(whole, path)).toEqual({ parent: 1, index: 1 })
    expect(pathOfEmpty(whole, { parent: 1, index: 1 })).toEqual(path)
    expect(emptyListAt(whole, ['sections', 'main', 1, 'cond', 0, 'then'])).toBeUndefined()
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

/** Every step, and every list without steps. */
function spotsOf(any: typeof flow): Spot[] {
  const spots: Spot[] = any.sections.flatMap(({ steps }, index) =>
    steps.length === 0 ? [{ parent: undefined, index }] : [],
  )
  for (const { id, branches } of allSteps(any)) {
    spots.push(id)
    branches.forEach(({ steps }, index) => {
      if (steps.length === 0) spots.push({ parent: id, index })
    })
  }
  return spots
}

function walk(direction: 'up' | 'down', from: Spot): Spot[] {
  const way: Spot[] = []
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
