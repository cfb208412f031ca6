import type { Flow } from '../swml/index.ts'
import type { RailPlan } from './planRails.ts'
import { drawRails, type Near } from './railDrawing.ts'
import type { RailDraft } from './railPen.ts'
import type { Rails } from './railTypes.ts'
import type { Layout } from './types.ts'

/**
 * Draws what runs in the background as rails left of the steps during which it may be live: from the card that starts
 * it along every path to where it stops or the call ends. `layout` and `plan` have to be those of this flow; a step
 * that is folded away has its rails folded away with it. With `near` only what is near it needs to be right: what is
 * further off isn't drawn, or goes on straight. Takes time in proportion to what is drawn, and little for each step
 * above it.
 */
export function layoutRails(
  layout: Layout,
  flow: Pick<Flow, 'sections'>,
  plan: RailPlan,
  near?: Near,
): Rails {
  const { liveness, places } = plan
  if (liveness.spans.length === 0) return { rails: [], more: [] }
  const drafts = new Map<number, RailDraft>()
  for (const [id, { lane }] of places)
    drafts.set(id, { lane, parts: [], labels: [], starts: [], ends: [] })
  const more = drawRails(layout, flow, liveness, drafts, near)
  const rails = liveness.spans.flatMap((span) => {
    const { stepId, resource } = span
    const draft = drafts.get(stepId)
    const place = places.get(stepId)
    if (!draft || !place || draft.parts.length === 0) return []
    const { colour, label } = place
    return [{ ...draft, stepId, span, resource, colour, label }]
  })
  return { rails, more }
}
