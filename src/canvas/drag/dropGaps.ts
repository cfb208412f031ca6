import type { Gap } from '../../layout/types.ts'
import type { Flow, Path } from '../../swml/index.ts'
import { stepsById } from '../cards/stepsById.ts'
import type { Drag } from './dragSession.ts'

/** Says for each gap whether what is dragged can go there: steps that move cannot go into themselves. */
export function accepts(flow: Flow, drag: Drag, copy: boolean): (gap: Gap) => boolean {
  if (drag.kind === 'jump') return () => false
  if (drag.kind === 'insert' || copy) return () => true
  const steps = stepsById(flow)
  const paths = drag.ids.flatMap((id) => {
    const step = steps.get(id)
    return step === undefined ? [] : [step.path]
  })
  return (gap) => !paths.some((path) => isIn(gap.place.list, path))
}

function isIn(list: Path, path: Path): boolean {
  return path.length < list.length && path.every((key, index) => list[index] === key)
}
