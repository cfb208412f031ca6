import type { Live, Step } from '../swml/index.ts'
import { drawRailBranches } from './railBranches.ts'
import type { RailColumn } from './railColumn.ts'
import type { Near, RailDrawing } from './railDrawing.ts'
import { railSizes } from './railSizes.ts'
import { sizes } from './sizes.ts'
import type { Box } from './types.ts'
import { undrawn } from './undrawn.ts'

/** A list of steps: the middle of its cards, and from where to where it goes. */
export type ListPlace = { middle: number; top: number; bottom: number }

/** Draws the rails beside a list of steps, and leaves open what is live at its end; `near`: what of it is seen. */
export function drawRailList(
  drawing: RailDrawing,
  steps: readonly Step[],
  { middle, top, bottom }: ListPlace,
  column: RailColumn,
  entry: Live | undefined,
  near?: Near,
): void {
  const { before, after } = drawing.liveness
  const { leftmost } = drawing.pen
  column.turnTo(entry, top)
  for (const [index, step] of steps.entries()) {
    const card = drawing.cards.get(step.id)
    if (!card) continue
    if (near && card.y > near.y + near.height) return
    leftmost.box = Math.min(leftmost.box, card.x)
    const next = steps[index + 1]
    const below = next === undefined ? bottom : drawing.cards.get(next.id)?.y
    const end = (below ?? bottom) - sizes.gap
    if (isNew(drawing, step, steps[index - 1], entry)) continue
    column.turnTo(before.get(step.id), card.y)
    const middleOfCard = card.y + card.height / 2
    if (near && end < near.y) {
      column.turnTo(after.get(step.id), middleOfCard, railSizes.turn)
    } else if (drawing.branchRows.has(step.id)) {
      drawRailBranches(drawing, step, middle, column)
    } else {
      drawTurns(drawing, step, card, middle)
      column.turnTo(after.get(step.id), middleOfCard, railSizes.turn)
    }
    column.turnTo(after.get(step.id), end)
  }
}

/** The lives don't know it yet: what runs goes on beside it. */
function isNew(
  { liveness }: RailDrawing,
  step: Step,
  above: Step | undefined,
  entry: Live | undefined,
) {
  return (
    !liveness.before.has(step.id) && (above ? liveness.after.has(above.id) : entry !== undefined)
  )
}

/** What begins at a card turns out of it, and what ends there turns into it. */
function drawTurns(drawing: RailDrawing, step: Step, card: Box, middle: number): void {
  const before = drawing.liveness.before.get(step.id)
  const after = drawing.liveness.after.get(step.id)
  const stops = drawing.liveness.stops.get(step.id)?.stops ?? []
  const y = card.y + card.height / 2
  const ending = (before?.may ?? []).filter((id) => drawing.pen.drafts.has(id))
  // The inner ones turn in above the outer ones: so they neither cross nor lie on each other.
  const stopped = ending.filter((id) => stops.includes(id)).sort(innerFirst(drawing))
  const { turn, fan } = railSizes
  const apart = Math.min(fan, 35 / Math.max(1, stopped.length - 1))
  const first = y - Math.min(turn - 1, ((stopped.length - 1) * apart) / 2)
  stopped.forEach((id, index) => {
    const sure = before?.must.includes(id) === true
    turnIn(drawing, id, sure, { middle, from: y - turn, x: card.x, y: first + index * apart })
  })
  for (const id of ending) {
    if (stops.includes(id) || after?.may.includes(id) || id === step.id) continue
    leave(drawing, id, before?.must.includes(id) === true, middle, y)
  }
  if (after?.may.includes(step.id)) turnOut(drawing, step.id, after, card, middle)
}

function innerFirst({ pen }: RailDrawing): (a: number, b: number) => number {
  const lane = (id: number) => pen.drafts.get(id)?.lane ?? 0
  return (a, b) => lane(a) - lane(b)
}

type Turn = { middle: number; from: number; x: number; y: number }

function turnIn({ pen }: RailDrawing, id: number, sure: boolean, turn: Turn): void {
  const draft = pen.drafts.get(id)
  if (!draft) return
  const { from, x, y } = turn
  const ownX = pen.xOf(turn.middle, draft.lane)
  const points = [
    { x: ownX, y: from },
    { x: ownX, y },
    { x, y },
  ]
  pen.draw(draft, points, sure)
  draft.ends.push({ x, y })
}

/** The call ends here or goes elsewhere: the rail ends beside the card, since the step doesn't stop it. */
function leave({ pen }: RailDrawing, id: number, sure: boolean, middle: number, y: number): void {
  const draft = pen.drafts.get(id)
  if (!draft) return
  const x = pen.xOf(middle, draft.lane)
  const points = [
    { x, y: y - railSizes.turn },
    { x, y },
  ]
  pen.draw(draft, points, sure)
  draft.ends.push({ x, y })
}

/** What a step starts; where it has no rail, how many more run than are drawn. */
function turnOut(drawing: RailDrawing, id: number, after: Live, card: Box, middle: number): void {
  const { pen } = drawing
  const draft = pen.drafts.get(id)
  const label = { x: card.x, y: card.y + card.height + 4 }
  if (!draft) {
    drawing.more.push({ ...label, count: undrawn(drawing, after), orMore: after.more === true })
    return
  }
  const x = pen.xOf(middle, draft.lane)
  const y = card.y + card.height / 2
  const points = [
    { x: card.x, y },
    { x, y },
    { x, y: y + railSizes.turn },
  ]
  pen.draw(draft, points, after.must.includes(id))
  draft.starts.push({ x: card.x, y })
  draft.labels.push(label)
}
