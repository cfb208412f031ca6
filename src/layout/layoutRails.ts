import {
  allSteps,
  type Flow,
  foremost,
  type Lifetimes,
  resourceWords,
  type Step,
  streamName,
} from '../swml/index.ts'
import { drawRails } from './railDrawing.ts'
import { railLanes } from './railLanes.ts'
import { railLives } from './railLives.ts'
import type { RailDraft } from './railPen.ts'
import type { Rails } from './railTypes.ts'
import type { Layout } from './types.ts'

/**
 * Draws what runs in the background as rails left of the steps during which it may be live: from the card that starts
 * it along every path to where it stops or the call ends. Takes time in proportion to the flow. `layout` and `kinds`,
 * the lives of each kind to be drawn, have to be those of this flow; a step that is folded away has its rails folded
 * away with it.
 */
export function layoutRails(layout: Layout, flow: Flow, kinds: readonly Lifetimes[]): Rails {
  const running = kinds.filter(({ spans }) => spans.length > 0)
  if (running.length === 0) return { rails: [], more: [] }
  const lives = railLives(running)
  const ids = new Set(lives.spans.map(({ stepId }) => stepId))
  const starters = allSteps(flow).filter(({ id }) => ids.has(id))
  const places = railLanes(
    lives,
    starters.map(({ id }) => id),
  )
  const drafts = new Map<number, RailDraft>()
  for (const [id, { lane }] of places)
    drafts.set(id, { lane, parts: [], labels: [], starts: [], ends: [] })
  const more = drawRails(layout, flow, lives, drafts)
  const steps = new Map(starters.map((step) => [step.id, step]))
  const rails = lives.spans.flatMap((span, index) => {
    const { stepId, resource } = span
    const draft = drafts.get(stepId)
    const colour = places.get(stepId)?.colour ?? 1
    if (!draft || draft.parts.length === 0) return []
    const label = labelOf(steps.get(stepId), resource, index)
    return [{ ...draft, stepId, span, resource, colour, label }]
  })
  return { rails, more }
}

function labelOf(step: Step | undefined, resource: Lifetimes['resource'], index: number): string {
  const name = step === undefined ? '' : streamName(step)
  if (name !== '') return name
  return resource === foremost ? String(index + 1) : resourceWords[resource]
}
