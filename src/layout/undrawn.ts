import type { Live } from '../swml/index.ts'
import type { RailDrawing } from './railDrawing.ts'

/** How many run here that have no rail. */
export function undrawn({ pen }: RailDrawing, live: Live | undefined): number {
  return live?.may.filter((id) => !pen.drafts.has(id)).length ?? 0
}
