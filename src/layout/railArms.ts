import type { RailDraft, RailPen } from './railPen.ts'
import { turnings } from './railSizes.ts'

/** A rail on its way between the column of a step, at `x`, and that of one of its branches, at `toX`. */
export type Arm = {
  draft: RailDraft
  sure: boolean
  x: number
  toX: number
  /** How far right of its own lane `x` is. */
  aside?: number
}

/**
 * Draws the rails that part below a card (`split`: from `y` down to `toY`) or come together again (`join`: from `toY`
 * down to `y`). Two rails that go both ways have to cross once; they never do so more often, nor lie on each other.
 */
export function drawArms(
  pen: RailPen,
  kind: 'split' | 'join',
  arms: readonly Arm[],
  y: number,
  toY: number,
): void {
  const { rowOf, count } = armRows(arms)
  const heights = turnings(count, kind)
  for (const arm of arms) {
    const { draft, sure, x, toX } = arm
    const height = y + (heights[rowOf(arm)] ?? 0)
    const points =
      x === toX
        ? [
            { x, y },
            { x, y: toY },
          ]
        : [
            { x, y },
            { x, y: height },
            { x: toX, y: height },
            { x: toX, y: toY },
          ]
    const over = x === toX ? undefined : true
    pen.draw(draft, kind === 'split' ? points : points.toReversed(), sure, over)
  }
}

/**
 * Which row each arm runs in, from the step's own column on. To the left the outer lanes turn first, to the right the
 * inner ones, so that those of one side don't cross. A lane further out that turns right needs a row that no lane
 * further in takes to the left.
 */
function armRows(arms: readonly Arm[]): { rowOf: (arm: Arm) => number; count: number } {
  const turning = arms.filter(({ x, toX }) => x !== toX)
  const lanes = [...new Set(turning.map(({ draft }) => draft.lane))].sort((a, b) => a - b)
  const rank = new Map(lanes.map((lane, index) => [lane, index]))
  const isLeft = ({ x, toX }: Arm) => toX < x
  const bothWays = turning.some(isLeft) && !turning.every(isLeft)
  const half = Math.ceil(lanes.length / 2)
  const rowOf = (arm: Arm) => {
    const own = rank.get(arm.draft.lane) ?? 0
    if (isLeft(arm)) return lanes.length - 1 - own
    return bothWays && own >= half ? own + lanes.length - half : own
  }
  return { rowOf, count: bothWays ? 2 * lanes.length - half : lanes.length }
}
