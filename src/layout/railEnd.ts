import type { Step } from '../swml/index.ts'
import type { RailDrawing } from './railDrawing.ts'
import { sizes } from './sizes.ts'

/** The lower end of a step with all that hangs below it; undefined for one that isn't drawn. */
export function lowerEnd(
  drawing: Pick<RailDrawing, 'cards' | 'labels'>,
  step: Step,
): number | undefined {
  const card = drawing.cards.get(step.id)
  if (!card) return undefined
  const edge = card.y + card.height
  if (step.branches.length === 0) return edge
  const folded = drawing.labels.get(`folded:${step.id}`)
  if (folded) return folded.y + folded.height
  let lowest = edge
  step.branches.forEach((branch, index) => {
    const label = drawing.labels.get(`${step.id}.${index}`)
    if (!label) return
    const last = branch.steps.at(-1)
    const end = last && lowerEnd(drawing, last)
    const listEnd =
      end === undefined
        ? label.y + label.height + sizes.empty.height + 2 * sizes.empty.margin
        : end + sizes.gap
    lowest = Math.max(lowest, listEnd + sizes.join)
  })
  return lowest
}
