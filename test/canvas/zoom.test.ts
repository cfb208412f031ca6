import { describe, expect, it } from 'vitest'
import { overlaps, shownRect, zoomedView } from '../../src/canvas/view/viewMath.ts'
import { readingAt } from '../../src/canvas/zoom/detail.ts'
import { blockWords, shownBlocks } from '../../src/canvas/zoom/shownBlocks.ts'
import {
  isLost,
  middleOn,
  nearestCard,
  stickyNames,
  viewOfBlock,
} from '../../src/canvas/zoom/views.ts'
import { blocksOf } from '../../src/layout/blocks.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { flowOf, forked, leaf } from '../layout/flows.ts'

const pane = { width: 1000, height: 700 }
const steps = (count: number) => Array.from({ length: count }, () => leaf)

describe('what is read at a zoom', () => {
  it('is all of a step, its title below 60 %, and blocks from afar', () => {
    expect([1, 0.7, 0.6, 0.4, 0.27, 0.1].map((zoom) => readingAt(zoom).detail)).toEqual([
      'full',
      'full',
      'title',
      'title',
      'block',
      'block',
    ])
  })

  it('does not flicker where the zoom goes to and fro at a limit', () => {
    const title = readingAt(0.61)
    expect(readingAt(0.63, title).detail).toBe('title')
    expect(readingAt(0.67, title).detail).toBe('full')
    const block = readingAt(0.27)
    expect(readingAt(0.3, block).detail).toBe('block')
    expect(readingAt(0.3, title).detail).toBe('title')
  })

  it('stays the same object over small changes, with words about as large on the screen', () => {
    let last = readingAt(0.6)
    let changes = 0
    for (let zoom = 0.6; zoom > 0.1; zoom -= 0.001) {
      const next = readingAt(zoom, last)
      if (next !== last) changes += 1
      last = next
      expect(next.counter * zoom).toBeGreaterThan(0.95)
      expect(next.counter * zoom).toBeLessThan(1.05)
    }
    expect(changes).toBeLessThan(30)
    expect(readingAt(2).counter).toBe(1)
  })
})

describe('blocks', () => {
  const layout = layoutFlow(flowOf([[leaf, forked([leaf, leaf], steps(9))], steps(50)]))
  const blocks = blocksOf(layout)
  const labels = (zoom: number) => shownBlocks(blocks, zoom).map(({ block }) => block.head.label)

  it('are all sections, and the branches with room for their names', () => {
    expect(labels(0.27)).toEqual(['main', 'Case 0', 'Case 1', 'section-1'])
    expect(labels(0.05)).toEqual(['main', 'section-1'])
  })

  it('have words that run down where they are narrow and high', () => {
    const down = shownBlocks(blocks, 0.1).filter((each) => each.down)
    expect(down.map(({ block }) => block.head.label)).toEqual(['section-1'])
  })

  it('say what is in them, without what there is none of', () => {
    expect(blockWords({ steps: 12, branches: 0, streams: 2, problems: 1 })).toEqual([
      '12 steps',
      '1 problem',
      '2 streams',
    ])
    expect(blockWords({ steps: 0, branches: 0, streams: 0, problems: 0 })).toEqual(['no steps'])
    expect(blockWords({ steps: 1, branches: 1, streams: 0, problems: 0 })).toEqual([
      '1 step',
      '1 branch',
    ])
  })

  it('are zoomed in to as a whole where titles can be read then, else from their beginning', () => {
    const [main, , , other] = blocks
    if (!main || !other) throw new Error('Two sections, two branches')
    const whole = viewOfBlock(main, pane)
    expect(whole.zoom).toBeGreaterThan(0.3)
    const high = viewOfBlock(other, pane)
    expect(high.zoom).toBe(0.8)
    expect(high.y).toBeGreaterThan(0)
    expect(high.x + (other.head.x + other.head.width / 2) * high.zoom).toBeCloseTo(500)
  })
})

describe('a flow out of sight', () => {
  const layout = layoutFlow(flowOf([steps(3), steps(3)]))

  it('is lost once nothing of it is in the view, and its nearest card is found', () => {
    expect(isLost(layout, { x: 300, y: 0, zoom: 1 }, pane)).toBe(false)
    const away = { x: -2000, y: 0, zoom: 1 }
    expect(isLost(layout, away, pane)).toBe(true)
    const card = nearestCard(layout, away, pane)
    expect(card?.path[1]).toBe('section-1')
    if (!card) throw new Error('There are steps')
    expect(isLost(layout, middleOn(card, away, pane), pane)).toBe(false)
  })

  it('is never lost where there is none', () => {
    expect(isLost(layoutFlow({ sections: [] }), { x: 0, y: 0, zoom: 1 }, pane)).toBe(false)
  })
})

describe('names of sections', () => {
  const sections = blocksOf(layoutFlow(flowOf([steps(30), steps(30), steps(2)])))
  const names = (view: { x: number; y: number; zoom: number }) =>
    stickyNames(sections, view, pane).map(({ block }) => block.head.label)

  it('stay at the top while steps of theirs are in view and their heads are above it', () => {
    expect(names({ x: 0, y: 0, zoom: 1 })).toEqual([])
    expect(names({ x: 0, y: -900, zoom: 1 })).toEqual(['main', 'section-1'])
    expect(names({ x: -330, y: -900, zoom: 1 })).toEqual(['section-1'])
    expect(names({ x: 0, y: -9000, zoom: 1 })).toEqual([])
  })

  it('stay within the view where their column is only partly in it', () => {
    for (const { middle, width } of stickyNames(sections, { x: -150, y: -900, zoom: 1 }, pane)) {
      expect(middle - width / 2).toBeGreaterThanOrEqual(0)
      expect(middle + width / 2).toBeLessThanOrEqual(pane.width)
    }
  })
})

it('zooms about a place that stays where it is on the screen', () => {
  const card = { x: 900, y: 1200, width: 280, height: 52 }
  const view = { x: -200, y: -300, zoom: 0.5 }
  const next = zoomedView(view, 1, card)
  expect(1040 * next.zoom + next.x).toBeCloseTo(1040 * view.zoom + view.x)
  expect(1226 * next.zoom + next.y).toBeCloseTo(1226 * view.zoom + view.y)
  expect(overlaps(card, shownRect(next, pane))).toBe(true)
})
