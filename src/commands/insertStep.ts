import type { DocumentState, Origin } from '../document/types.ts'
import { insertedPaths, insertSteps, methods, placeInWords, titleOf } from '../swml/index.ts'
import { applyIntent } from './applyIntent.ts'
import { refuseAt } from './refuseAt.ts'
import { selectedSteps } from './selected.ts'
import type { PlaceIn } from './steadyPlace.ts'
import type { CommandContext } from './types.ts'
import { sayGone } from './words.ts'

/**
 * Adds a step of a method at a place, selects it, and says so: “Added Hang up as step 3 of 5 in main”. `then`: once the
 * flow shows it, which of a long text may be a moment later.
 */
export function insertStep(
  context: CommandContext,
  method: string,
  { to, origin }: { to: PlaceIn; origin: Origin },
  then: (state: DocumentState) => void = () => {},
): void {
  const title = titleOf(method)
  applyIntent(
    context,
    (flow) => {
      const place = to(flow)
      if (!place) return sayGone(context)
      if (refuseAt(context, flow, place.list, [{ path: [], method }])) return undefined
      return {
        edits: insertSteps(flow, place, [{ [method]: methods.get(method)?.initial ?? {} }]),
        label: `Add ${title}`,
        origin,
        select: insertedPaths(flow, place, 1),
      }
    },
    (state) => {
      const [step] = selectedSteps(state)
      const where = step ? ` as ${placeInWords(state.flow, step.path)}` : ''
      context.ports.announce(`Added ${title}${where}`)
      then(state)
    },
  )
}
