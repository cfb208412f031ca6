import type { Branch, Flow, Lifetimes, Live, Step } from '../swml/index.ts'
import { type RailColumn, type RailDraft, railColumn } from './railColumn.ts'
import { railSizes, railX, turnings } from './railSizes.ts'
import { sizes } from './sizes.ts'
import type { Box, Layout } from './types.ts'

/** What is known while rails are drawn. */
type RailDrawing = {
  drafts: ReadonlyMap<number, RailDraft>
  lifetimes: Lifetimes
  cards: ReadonlyMap<number, Box>
  /** Branches' labels by their key `<step>.<index>`. */
  labels: ReadonlyMap<string, Box>
  turns: ReturnType<typeof turnings>
  steps: Map<number, Step>
}

type Column = { middle: number; top: number; bottom: number }

/** Draws into `drafts`; returns all steps by id. */
export function drawRails(
  layout: Layout,
  flow: Pick<Flow, 'sections'>,
  lifetimes: Lifetimes,
  drafts: ReadonlyMap<number, RailDraft>,
): ReadonlyMap<number, Step> {
  const cards = new Map<number, Box>()
  const labels = new Map<string, Box>()
  const ends: Box[] = []
  const heads: Box[] = []
  for (const box of layout.boxes) {
    if (box.kind === 'step' && box.stepId !== undefined) cards.set(box.stepId, box)
    else if (box.kind === 'branch') labels.set(box.key.replace('branch:', ''), box)
    else if (box.kind === 'section') heads.push(box)
    else if (box.kind === 'end') ends.push(box)
  }
  let lanes = 0
  for (const { lane } of drafts.values()) lanes = Math.max(lanes, lane + 1)
  const turns = turnings(lanes)
  const drawing = { drafts, lifetimes, cards, labels, turns, steps: new Map<number, Step>() }
  flow.sections.forEach((section, index) => {
    const head = heads[index]
    const end = ends[index]
    const [first] = section.steps
    if (!head || !end || !first) return
    const middle = head.x + head.width / 2
    const top = head.y + head.height
    const column = railColumn(drafts, middle)
    // A call comes to main with nothing running; what a jump back brings joins at the step it jumps to.
    const entry = section.name === 'main' ? undefined : lifetimes.before.get(first.id)
    for (const [place, id] of (entry?.may ?? []).entries()) {
      const draft = drafts.get(id)
      draft?.labels.push({ x: head.x, y: top - 8 + place * 13 })
      draft?.starts.push({ x: railX(middle, draft.lane), y: top })
    }
    drawList(drawing, section.steps, { middle, top, bottom: end.y }, column, entry)
    const y = end.y + end.height / 2
    for (const id of column.close(y).keys()) {
      const draft = drafts.get(id)
      draft?.ends.push({ x: railX(middle, draft.lane), y })
    }
  })
  return drawing.steps
}

/** Draws a list of steps, and leaves open what is live at its end. */
function drawList(
  drawing: RailDrawing,
  steps: readonly Step[],
  { middle, top, bottom }: Column,
  column: RailColumn,
  entry: Live | undefined,
): void {
  const { before, after } = drawing.lifetimes
  column.turnTo(entry, top)
  steps.forEach((step, index) => {
    drawing.steps.set(step.id, step)
    const card = drawing.cards.get(step.id)
    if (!card) return
    const next = steps[index + 1]
    const below = next === undefined ? bottom : drawing.cards.get(next.id)?.y
    const end = (below ?? bottom) - sizes.gap
    // A new step, which the lives don't know yet: what runs goes on beside it.
    const above = steps[index - 1]
    const passes = !before.has(step.id) && (above ? after.has(above.id) : entry !== undefined)
    if (passes) return
    column.turnTo(before.get(step.id), card.y)
    const middleOfCard = card.y + card.height / 2
    if (step.branches.length > 0 && drawing.labels.has(`${step.id}.0`)) {
      drawBranches(drawing, step, { middle, top: card.y + card.height, bottom: end }, column)
    } else {
      drawTurns(drawing, step, card, middle)
      column.turnTo(after.get(step.id), middleOfCard, railSizes.turn)
    }
    column.turnTo(after.get(step.id), end)
  })
}

/** What begins at a card turns out of it, and what ends there turns into it. */
function drawTurns({ drafts, lifetimes }: RailDrawing, step: Step, card: Box, middle: number) {
  const before = lifetimes.before.get(step.id)
  const after = lifetimes.after.get(step.id)
  const y = card.y + card.height / 2
  const turn = (id: number, down: boolean, sure: boolean) => {
    const draft = drafts.get(id)
    if (!draft) return undefined
    const x = railX(middle, draft.lane)
    const points = [
      { x: card.x, y },
      { x, y },
      { x, y: y + (down ? railSizes.turn : -railSizes.turn) },
    ]
    draft.parts.push({ points, sure })
    return draft
  }
  // The call ends here or goes elsewhere: the rail ends beside the card, since the step doesn't stop it.
  const leave = (id: number, sure: boolean) => {
    const draft = drafts.get(id)
    if (!draft) return
    const x = railX(middle, draft.lane)
    const points = [
      { x, y: y - railSizes.turn },
      { x, y },
    ]
    draft.parts.push({ points, sure })
    draft.ends.push({ x, y })
  }
  const own = drafts.get(step.id)
  if (own && after?.may.includes(step.id)) {
    turn(step.id, true, after.must.includes(step.id))
    own.starts.push({ x: card.x, y })
    own.labels.push({ x: card.x, y: card.y + card.height + 4 })
  }
  const stops = lifetimes.stops.get(step.id)?.stops
  for (const id of before?.may ?? []) {
    if (!stops?.includes(id)) {
      if (!after?.may.includes(id) && id !== step.id) leave(id, before?.must.includes(id) === true)
      continue
    }
    turn(id, false, before?.must.includes(id) === true)?.ends.push({ x: card.x, y })
  }
}

/** Splits the rails into a step's branches, and joins them again. `top`: the card's lower edge. */
function drawBranches(
  drawing: RailDrawing,
  step: Step,
  { middle, top, bottom }: Column,
  column: RailColumn,
): void {
  const { lifetimes } = drawing
  const before = lifetimes.before.get(step.id)
  const after = lifetimes.after.get(step.id)
  column.close(top)
  step.branches.forEach((branch, index) => {
    const label = drawing.labels.get(`${step.id}.${index}`)
    if (!label) return
    const inner = label.x + label.width / 2
    const entry = entryOf(lifetimes, branch, before, after)
    for (const id of entry?.may ?? []) {
      if (before?.may.includes(id))
        cross(
          drawing,
          id,
          entry?.must.includes(id) === true,
          { middle, y: top },
          { middle: inner, y: label.y },
          'split',
        )
    }
    const rails = railColumn(drawing.drafts, inner)
    const list = { middle: inner, top: label.y + label.height, bottom: bottom - sizes.join }
    rails.turnTo(entry, label.y)
    drawBranchList(drawing, branch, list, rails, bottom, entry)
    for (const [id, sure] of rails.close(bottom - railSizes.join)) {
      if (after?.may.includes(id))
        cross(
          drawing,
          id,
          sure,
          { middle: inner, y: bottom - railSizes.join },
          { middle, y: bottom },
          'join',
        )
    }
  })
}

function drawBranchList(
  drawing: RailDrawing,
  branch: Branch,
  list: Column,
  rails: RailColumn,
  bottom: number,
  entry: Live | undefined,
): void {
  // A list's own end isn't in the layout: from its last card, or that card's branches, a line runs to the join.
  const last = branch.steps.at(-1)
  const end = last && lowerEnd(drawing, last)
  drawList(
    drawing,
    branch.steps,
    { ...list, bottom: end === undefined ? bottom : end + sizes.gap },
    rails,
    entry,
  )
}

/** The lower end of a step with all that hangs below it. */
function lowerEnd(drawing: RailDrawing, step: Step): number | undefined {
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

/** What is live where a branch begins. */
function entryOf(
  { before }: Lifetimes,
  branch: Branch,
  above: Live | undefined,
  below: Live | undefined,
): Live | undefined {
  const [first] = branch.steps
  if (first) return before.get(first.id)
  if (!above || !below) return undefined
  return { ...above, may: above.may.filter((id) => below.may.includes(id)) }
}

type At = { middle: number; y: number }

/** From one column over to another: down, across, down. Neighbours turn in an order in which they don't cross. */
function cross(
  { drafts, turns }: RailDrawing,
  id: number,
  sure: boolean,
  from: At,
  to: At,
  kind: 'split' | 'join',
): void {
  const draft = drafts.get(id)
  if (!draft) return
  const { lane, parts } = draft
  const [x, toX] = [railX(from.middle, lane), railX(to.middle, lane)]
  const heights = turns[kind]
  const leftwards = to.middle < from.middle
  const height = heights[leftwards ? heights.length - 1 - lane : lane] ?? 0
  const y = (kind === 'split' ? from.y : to.y) + height
  const points =
    x === toX
      ? [
          { x, y: from.y },
          { x, y: to.y },
        ]
      : [
          { x, y: from.y },
          { x, y },
          { x: toX, y },
          { x: toX, y: to.y },
        ]
  parts.push({ points, sure })
}
