import { railsApart, railX } from './railSizes.ts'
import type { RailPart, RailPoint } from './railTypes.ts'

/** A rail being drawn. */
export type RailDraft = {
  lane: number
  parts: RailPart[]
  labels: RailPoint[]
  starts: RailPoint[]
  ends: RailPoint[]
}

/** Draws into the drafts, and remembers how far left it came. */
export type RailPen = {
  drafts: ReadonlyMap<number, RailDraft>
  /** From rail to rail. */
  apart: number
  /** Where a lane runs beside a column whose cards are centred at `middle`. */
  xOf: (middle: number, lane: number) => number
  draw: (draft: RailDraft, points: readonly RailPoint[], sure: boolean, over?: true) => void
  /** The leftmost rail, and the leftmost box beside which something was drawn, since they were set. */
  leftmost: { rail: number; box: number }
}

/** Farther to the right than anything. */
export const nowhere = { rail: Number.POSITIVE_INFINITY, box: Number.POSITIVE_INFINITY }

/** A pen for these drafts, which closes up where many lanes are taken. */
export function railPen(drafts: ReadonlyMap<number, RailDraft>): RailPen {
  let lanes = 0
  for (const { lane } of drafts.values()) lanes = Math.max(lanes, lane + 1)
  const apart = railsApart(lanes)
  const pen: RailPen = {
    drafts,
    apart,
    xOf: (middle, lane) => railX(middle, lane, apart),
    draw(draft, points, sure, over) {
      draft.parts.push(over ? { points, sure, over } : { points, sure })
      for (const { x } of points) pen.leftmost.rail = Math.min(pen.leftmost.rail, x)
    },
    leftmost: { ...nowhere },
  }
  return pen
}
