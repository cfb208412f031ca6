import { type Flow, type Lifetimes, type LiveSpan, type Step, streamName } from '../swml/index.ts'
import type { RailDraft } from './railColumn.ts'
import { drawRails } from './railDrawing.ts'
import { railLanes } from './railLanes.ts'
import type { Rail } from './railTypes.ts'
import type { Layout } from './types.ts'

/**
 * Draws what runs in the background as rails left of the steps during which it may be live: from the card that starts
 * it along every path to where it stops or the call ends. Takes time in proportion to the flow. `layout` and
 * `lifetimes` have to be those of this flow; a step that is folded away has its rails folded away with it.
 */
export function layoutRails(
  layout: Layout,
  flow: Pick<Flow, 'sections'>,
  lifetimes: Lifetimes,
): Rail[] {
  if (lifetimes.spans.length === 0) return []
  const places = railLanes(lifetimes)
  const drafts = new Map<number, RailDraft>()
  for (const [id, { lane }] of places)
    drafts.set(id, { lane, parts: [], labels: [], starts: [], ends: [] })
  const steps = drawRails(layout, flow, lifetimes, drafts)
  return lifetimes.spans.flatMap((span, index) => {
    const draft = drafts.get(span.stepId)
    const colour = places.get(span.stepId)?.colour ?? 1
    if (!draft || draft.parts.length === 0) return []
    return [{ ...draft, stepId: span.stepId, span, colour, label: labelOf(steps, span, index) }]
  })
}

function labelOf(steps: ReadonlyMap<number, Step>, span: LiveSpan, index: number): string {
  const step = steps.get(span.stepId)
  return (step && streamName(step)) || String(index + 1)
}
