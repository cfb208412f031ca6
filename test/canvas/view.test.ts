import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapRails } from '../../src/canvas/view/mapRails.ts'
import { mapScale, onMap } from '../../src/canvas/view/mapScale.ts'
import { allUpTo, drawnPart, drawnRect, withCard } from '../../src/canvas/view/tiles.ts'
import {
  fittingView,
  leastZoom,
  openingView,
  overlaps,
  revealingView,
  shownRect,
} from '../../src/canvas/view/viewMath.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { sizes } from '../../src/layout/sizes.ts'
import { lifetimes, readFlow } from '../../src/swml/index.ts'
import { flowOf, forked, leaf } from '../layout/flows.ts'

const pane = { width: 1000, height: 700 }
const anyView = fc.record({
  x: fc.integer({ min: -50_000, max: 50_000 }),
  y: fc.integer({ min: -50_000, max: 50_000 }),
  zoom: fc.double({ min: 0.15, max: 2, noNaN: true }),
})

describe('the view', () => {
  it('draws lines to thousands of branches out of sight as one', () => {
    const wide = layoutFlow(flowOf([[forked(...Array.from({ length: 3000 }, () => [leaf]))]]))
    const middle = { x: wide.width / 2 - 600, y: 0, width: 1200, height: 700 }
    const { lines } = drawnPart(wide, middle)
    expect(lines.length).toBeLessThan(100)
    // What runs within the view is drawn where it was.
    const columns = new Set(lines.map((line) => line.points.at(-1)?.x))
    const inView = wide.lines
      .map((line) => line.points.at(-1)?.x ?? 0)
      .filter((x) => x > middle.x && x < middle.x + middle.width)
    expect(inView.length).toBeGreaterThan(1)
    for (const x of inView) expect(columns).toContain(x)
  })

  it('opens at 100 % with main in the middle, and no smaller than 70 % on a narrow screen', () => {
    const layout = layoutFlow(flowOf([[leaf, forked([leaf], [leaf], [leaf])]]))
    const view = openingView(layout, pane)
    expect(view.zoom).toBe(1)
    // Its first card is in sight, with room for the rails, where its branches go further than the pane.
    expect(view.x).toBeGreaterThanOrEqual(0)
    expect(view.x).toBeLessThan(500)
    expect(openingView(layoutFlow(flowOf([[leaf]])), pane).x).toBeCloseTo(500 - 140)
    expect(openingView(layout, { width: 150, height: 300 }).zoom).toBe(0.7)
  })

  it('fits a whole flow in, but never shows it larger than it is', () => {
    const tall = { x: 0, y: 0, width: 400, height: 2000 }
    expect(overlapsWhole(fittingView(tall, pane), tall)).toBe(true)
    expect(fittingView({ x: 0, y: 0, width: 10, height: 10 }, pane).zoom).toBe(1)
  })

  it('can be zoomed out until a flow is seen whole, on a phone, too', () => {
    const phone = { width: 390, height: 640 }
    const wide = layoutFlow(flowOf(Array.from({ length: 12 }, () => [leaf, leaf, leaf])))
    const all = { x: 0, y: 0, width: wide.width, height: wide.height }
    const view = fittingView(all, phone, leastZoom(wide, phone, true))
    const shown = shownRect(view, phone)
    expect(shown.x).toBeLessThanOrEqual(0)
    expect(shown.x + shown.width).toBeGreaterThanOrEqual(wide.width)
    // As far as ever for a flow that would fit sooner.
    expect(leastZoom(layoutFlow(flowOf([[leaf]])), phone, true)).toBe(0.15)
  })

  it('shows a flow too long for it from its beginning, with not too many cards at once', () => {
    const long = layoutFlow(flowOf([Array.from({ length: 3000 }, () => leaf), [leaf, leaf]]))
    const least = leastZoom(long, pane, false)
    const view = fittingView({ x: 0, y: 0, width: long.width, height: long.height }, pane, least)
    expect(shownRect(view, pane).y).toBeLessThan(0)
    const across = shownRect(view, pane).width / 376
    const down = shownRect(view, pane).height / (sizes.card.height + sizes.gap)
    expect(across * down).toBeLessThan(1600)
  })

  it('shows all of 263 steps in five sections, clear of the zoom bar', () => {
    const flow = layoutFlow(flowOf(Array.from({ length: 5 }, () => Array(53).fill(leaf))))
    const all = { x: 0, y: 0, width: flow.width, height: flow.height }
    const shown = shownRect(fittingView(all, pane, leastZoom(flow, pane, false)), pane)
    expect(shown.x).toBeLessThanOrEqual(0)
    expect(shown.x + shown.width).toBeGreaterThanOrEqual(flow.width)
    const below = (shown.y + shown.height - flow.height) * (pane.height / shown.height)
    expect(below).toBeGreaterThanOrEqual(60)
  })

  it('brings a box to rest clear of what floats above the flow', () => {
    const map = { x: pane.width - 180, y: pane.height - 140, width: 168, height: 128 }
    fc.assert(
      fc.property(anyView, (any) => {
        const view = { ...any, zoom: Math.min(any.zoom, 1) }
        const box = { x: 300, y: 900, ...sizes.card }
        const moved = revealingView(box, view, pane, [map]) ?? view
        const at = {
          x: box.x * moved.zoom + moved.x,
          y: box.y * moved.zoom + moved.y,
          width: box.width * moved.zoom,
          height: box.height * moved.zoom,
        }
        expect(overlaps(at, map)).toBe(false)
      }),
    )
  })

  it('moves just so far that a box can be seen whole, and not at all when it can', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const box = { x: 300, y: 900, ...sizes.card }
        const moved = revealingView(box, view, pane) ?? view
        const at = { x: box.x * moved.zoom + moved.x, y: box.y * moved.zoom + moved.y }
        expect(at.x).toBeGreaterThanOrEqual(-0.001)
        expect(at.y).toBeGreaterThanOrEqual(-0.001)
        expect(at.x + box.width * moved.zoom).toBeLessThanOrEqual(pane.width + 0.001)
        expect(at.y + box.height * moved.zoom).toBeLessThanOrEqual(pane.height + 0.001)
        const still = revealingView(box, moved, pane)
        if (still) expect(Math.hypot(still.x - moved.x, still.y - moved.y)).toBeLessThan(0.001)
      }),
    )
  })
})

describe('what is drawn', () => {
  const long = layoutFlow(flowOf([Array.from({ length: 3000 }, () => leaf)]))

  it('holds all that can be seen', () => {
    fc.assert(
      fc.property(anyView, anyView, (before, view) => {
        const shown = shownRect(view, pane)
        const rect = drawnRect(view, pane, drawnRect(before, pane))
        const drawn = new Set(drawnPart(long, rect).boxes)
        for (const box of long.boxes) if (overlaps(box, shown)) expect(drawn.has(box)).toBe(true)
        // Tab and screen readers go through the cards in the order of the flow.
        expect([...drawn]).toEqual(long.boxes.filter((box) => drawn.has(box)))
      }),
      { numRuns: 40 },
    )
  })

  it('is a small part of a long flow, with what must be kept', () => {
    const rect = drawnRect({ x: 0, y: 0, zoom: 1 }, pane)
    const { boxes, gaps, lines } = withCard(drawnPart(long, rect), long, 2500)
    for (const part of [boxes, gaps, lines]) expect(part.length).toBeLessThan(40)
    expect(boxes.some((box) => box.stepId === 2500)).toBe(true)
    expect(boxes).toEqual(long.boxes.filter((box) => boxes.includes(box)))
  })

  it('stays as it is while the view goes a little to and fro, and shrinks when it comes near', () => {
    const rect = drawnRect({ x: 0, y: 0, zoom: 1 }, pane)
    expect(drawnRect({ x: 0, y: -5, zoom: 1 }, pane, rect)).toBe(rect)
    const far = drawnRect({ x: 0, y: 0, zoom: 0.2 }, pane)
    expect(drawnRect({ x: 0, y: 0, zoom: 1 }, pane, far)).toEqual(rect)
  })

  it('is the same however often it was asked for', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const rect = drawnRect(view, pane)
        const asNew = { ...long }
        const first = drawnPart(asNew, rect)
        expect(drawnPart(asNew, rect)).toEqual(first)
        expect(drawnPart(long, rect)).toEqual(first)
      }),
      { numRuns: 40 },
    )
  })

  it('is everything for a flow of a few hundred steps', () => {
    const layout = layoutFlow(flowOf([Array.from({ length: allUpTo - 10 }, () => leaf)]))
    expect(drawnPart(layout, { x: 0, y: 0, width: 1, height: 1 })).toBe(layout)
  })
})

describe('the minimap', () => {
  it('has a bar beside each card while a stream may run, in the colour of its rail', () => {
    const flow = readFlow(
      'sections:\n  main:\n    - answer: {}\n    - stream: wss://a.example\n    - play: say:Hi\n    - stop_stream: {}\n    - hangup: {}\n',
    )
    const layout = layoutFlow(flow)
    const scale = mapScale(layout, { width: 168, height: 128 })
    const bars = mapRails(layout, flow, [lifetimes(flow, 'stream')], scale)
    const [, stream, play] = layout.boxes.filter(({ kind }) => kind === 'step')
    expect(bars.map(({ y }) => y)).toEqual([stream, play].map((box) => box && onMap(box, scale).y))
    for (const { x, width, colour } of bars) {
      expect(x + width).toBeLessThanOrEqual(stream ? onMap(stream, scale).x : 0)
      expect(colour).toBe(1)
    }
  })

  it('has room for the whole flow, whatever its shape', () => {
    const side = fc.integer({ min: 280, max: 1_200_000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const map = { width: 168, height: 128 }
        const whole = onMap({ x: 0, y: 0, width, height }, mapScale({ width, height }, map))
        expect(whole.x).toBeGreaterThanOrEqual(0)
        expect(whole.y).toBeGreaterThanOrEqual(0)
        expect(whole.x + whole.width).toBeLessThanOrEqual(map.width + 0.001)
        expect(whole.y + whole.height).toBeLessThanOrEqual(map.height + 0.001)
      }),
    )
  })
})

function overlapsWhole(
  view: { x: number; y: number; zoom: number },
  rect: { x: number; y: number; width: number; height: number },
): boolean {
  const shown = shownRect(view, pane)
  return (
    shown.x <= rect.x &&
    shown.y <= rect.y &&
    shown.x + shown.width >= rect.x + rect.width &&
    shown.y + shown.height >= rect.y + rect.height
  )
}
