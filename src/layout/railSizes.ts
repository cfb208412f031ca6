import { sizes } from './sizes.ts'

/** Lengths of the rails, in flow pixels. */
export const railSizes = {
  /** From a card's left edge to the nearest rail. */
  first: 11,
  /** From rail to rail; closer where more than `roomy` run side by side. */
  apart: 8,
  close: 6,
  roomy: 6,
  /** Left free beside the column further left. */
  margin: 4,
  /** As many as fit between two columns; what needs more lanes at once isn't drawn. */
  lanes: 8,
  /** So many have their names at the beginning of a branch. */
  names: 2,
  /** How far a rail runs down before it has turned from its card. */
  turn: 10,
  /** Between rails that turn into one card. */
  fan: 9,
  /** Where the rails of a join leave their branches, above the lower end of the step. */
  join: 36,
} as const

/** From rail to rail in a flow where so many lanes are taken. */
export function railsApart(lanes: number): number {
  return lanes > railSizes.roomy ? railSizes.close : railSizes.apart
}

/** Where the rail of a lane runs beside a column whose cards are centred at `middle`. */
export function railX(middle: number, lane: number, apart: number = railSizes.apart): number {
  return middle - sizes.card.width / 2 - railSizes.first - lane * apart
}

/**
 * How far below a card the rails turn into its branches, in as many rows as are asked for, from the card on; and how
 * far above the branches' end they turn back, from that end up. Never on the flow's own line, which runs in the middle.
 */
export function turnings(rows: number, kind: 'split' | 'join'): readonly number[] {
  if (kind === 'split') {
    // Lines of jumps turn above them.
    const near = rows <= 3 ? rows : Math.floor(rows / 2)
    return [...spread(near, 14, 22, 'high'), ...spread(rows - near, 31, 47, 'low')]
  }
  const near = rows <= 5 ? 0 : Math.min(3, rows - 5)
  return [...spread(near, -2, -8, 'low'), ...spread(rows - near, -17, -33, 'low')]
}

/** So many heights between two, at most 5 apart, from the first on; `high`: up to the second one. */
function spread(count: number, from: number, to: number, side: 'low' | 'high'): number[] {
  const step = Math.min(5, Math.abs(to - from) / Math.max(1, count - 1)) * Math.sign(to - from)
  const start = side === 'low' ? from : to - step * (count - 1)
  return Array.from({ length: count }, (_, index) => start + step * index)
}
