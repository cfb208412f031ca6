import type { InsertionPoint } from '../../layout/types.ts'
import { type Flow, startsWith, stepById } from '../../swml/index.ts'
import type { Drag } from './dragSession.ts'

/** Says for each gap whether what is dragged can go there: steps that move cannot go into themselves. */
export function accepts(flow: Flow, drag: Drag, copy: boolean): (gap: InsertionPoint) => boolean {
  if (drag.kind === 'jump') return () => false
  if (drag.kind === 'insert' || copy) return () => true
  const steps = drag.ids.flatMap((id) => stepById(flow, id) ?? [])
  return (gap) => !steps.some(({ path }) => startsWith(gap.place.list, path))
}
