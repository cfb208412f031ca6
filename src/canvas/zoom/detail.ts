/** How much of a step is drawn: all of it, its picture and title, or only its place in a named block. */
export type Detail = 'full' | 'title' | 'block'

/** How the flow is read at a zoom. */
export type Reading = {
  detail: Detail
  /** By how much words are drawn larger, so that they stay readable on the screen. Goes in steps, as drawing them does. */
  counter: number
}

/** Zoom below which there is less detail, and above which there is more again: at neither does it flicker. */
const limits = {
  title: { below: 0.62, above: 0.66 },
  block: { below: 0.28, above: 0.31 },
} as const

/** Between two steps of the counter scale. */
const step = 1.08

/**
 * How the flow is read at a zoom; the same object for as long as nothing changes.
 * @param last how it was read so far
 */
export function readingAt(zoom: number, last?: Reading): Reading {
  const detail = detailAt(zoom, last?.detail ?? 'full')
  const counter = Math.max(1, step ** Math.round(Math.log(1 / zoom) / Math.log(step)))
  return last?.detail === detail && last.counter === counter ? last : { detail, counter }
}

function detailAt(zoom: number, last: Detail): Detail {
  const limit = (detail: 'title' | 'block', less: boolean) =>
    zoom < limits[detail][less ? 'above' : 'below']
  if (limit('block', last === 'block')) return 'block'
  return limit('title', last !== 'full') ? 'title' : 'full'
}

/** The smallest zoom at which titles of steps are sure to be drawn. */
export const leastForTitles: number = limits.block.above
