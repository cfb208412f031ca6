import { sizes } from './sizes.ts'

/** Lengths of the rails, in flow pixels. */
export const railSizes = {
  /** From a card's left edge to the nearest rail, and from rail to rail. */
  first: 11,
  apart: 8,
  /** As many as fit beside a card; what needs more lanes at once isn't drawn. */
  lanes: 6,
  /** How far a rail runs down before it has turned from its card. */
  turn: 10,
  /** Where the rails of a join leave their branches, above the lower end of the step. */
  join: 36,
} as const

/** Where the rail of a lane runs beside a column whose cards are centred at `middle`. */
export function railX(middle: number, lane: number): number {
  return middle - sizes.card.width / 2 - railSizes.first - lane * railSizes.apart
}

/**
 * How far below a card the rails turn into its branches, the highest first, and how far above the branches' end they
 * turn back: near the flow's own line, which runs in the middle of both, and never on it.
 */
export function turnings(lanes: number): { split: readonly number[]; join: readonly number[] } {
  return {
    split: [
      ...[7, 12, 17].slice(Math.max(0, 3 - lanes)),
      ...[27, 32, 37].slice(0, Math.max(0, lanes - 3)),
    ],
    join: [
      ...[-32, -27, -22, -17].slice(Math.max(0, 4 - lanes)),
      ...[-7, -2].slice(0, Math.max(0, lanes - 4)),
    ],
  }
}
