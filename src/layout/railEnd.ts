import type { Step } from '../swml/index.ts'
import type { RailDrawing } from './railDrawing.ts'

/** The lower end of a step with all that hangs below it; undefined for one that isn't drawn. */
export function lowerEnd(drawing: RailDrawing, step: Step): number | undefined {
  const card = drawing.cards.get(step.id)
  if (!card) return undefined
  const folded = drawing.labels.get(`folded:${step.id}`)
  if (folded) return folded.y + folded.height
  return drawing.branchRows.get(step.id)?.rows.at(-1)?.bottom ?? card.y + card.height
}
