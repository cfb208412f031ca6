import type { Branch, Live, Step } from '../swml/index.ts'
import { type Arm, drawArms } from './railArms.ts'
import { type RailColumn, railColumn } from './railColumn.ts'
import type { RailDrawing } from './railDrawing.ts'
import { lowerEnd } from './railEnd.ts'
import { drawRailList, type ListPlace } from './railList.ts'
import type { RailLiveness } from './railLiveness.ts'
import { nowhere, type RailDraft } from './railPen.ts'
import { railSizes } from './railSizes.ts'
import { sizes } from './sizes.ts'
import type { Box } from './types.ts'

/** Splits the rails into a step's branches, and joins them again. `top`: the card's lower edge. */
export function drawRailBranches(
  drawing: RailDrawing,
  step: Step,
  { middle, top, bottom }: ListPlace,
  column: RailColumn,
): void {
  const { pen, liveness } = drawing
  const before = liveness.before.get(step.id)
  const after = liveness.after.get(step.id)
  const around = pen.leftmost
  pen.leftmost = { ...nowhere }
  column.close(top)
  const splits: Arm[] = []
  const joins: Arm[] = []
  const carried = new Set<number>()
  const arm = (id: number, sure: boolean, inner: number): Arm[] => {
    const draft = pen.drafts.get(id)
    if (!draft) return []
    return [{ draft, sure, x: pen.xOf(middle, draft.lane), toX: pen.xOf(inner, draft.lane) }]
  }
  step.branches.forEach((branch, index) => {
    const label = drawing.labels.get(`${step.id}.${index}`)
    if (!label) return
    const inner = label.x + label.width / 2
    const entry = entryOf(liveness, branch, before, after)
    for (const id of entry?.may ?? [])
      if (before?.may.includes(id))
        splits.push(...arm(id, entry?.must.includes(id) === true, inner))
    const rails = railColumn(pen, inner)
    const list = { middle: inner, top: label.y + label.height, bottom }
    pen.leftmost.box = Math.min(pen.leftmost.box, label.x)
    rails.turnTo(entry, label.y)
    drawBranchList(drawing, branch, list, rails, entry)
    for (const [id, sure] of rails.close(bottom - railSizes.join)) {
      if (!after?.may.includes(id)) continue
      joins.push(...arm(id, sure, inner))
      carried.add(id)
    }
  })
  const way = drawing.past.get(step.id)
  const live = after?.may ?? []
  const past = way
    ? pastBeside(
        drawing,
        live.filter((id) => before?.may.includes(id)),
        way,
      )
    : passBy(
        drawing,
        live.filter((id) => !carried.has(id)),
      )
  for (const { id, draft, x: toX } of past) {
    const sure = before?.must.includes(id) === true
    const x = pen.xOf(middle, draft.lane)
    const points = [
      { x: toX, y: top + sizes.split },
      { x: toX, y: bottom - railSizes.join },
    ]
    pen.draw(draft, points, sure)
    splits.push({ draft, sure, x, toX })
    joins.push({ draft, sure, x, toX })
  }
  drawArms(pen, 'split', splits, top, top + sizes.split)
  drawArms(pen, 'join', joins, bottom, bottom - railSizes.join)
  around.rail = Math.min(around.rail, pen.leftmost.rail)
  around.box = Math.min(around.box, pen.leftmost.box)
  pen.leftmost = around
}

type Past = { id: number; draft: RailDraft; x: number }

/** Beside the layout's own way past a step's branches. */
function pastBeside({ pen }: RailDrawing, ids: readonly number[], column: Box): Past[] {
  return ids.flatMap((id) => {
    const draft = pen.drafts.get(id)
    return draft ? [{ id, draft, x: column.x - railSizes.first - draft.lane * pen.apart }] : []
  })
}

/**
 * A way past a step's branches, left of them, for what goes on only where none of them is taken and the layout has no
 * column for that. Closer together where the columns beside leave little room.
 */
function passBy({ pen }: RailDrawing, ids: readonly number[]): Past[] {
  const { rail, box } = pen.leftmost
  const past = ids.flatMap((id) => {
    const draft = pen.drafts.get(id)
    return draft ? [{ id, draft }] : []
  })
  past.sort((a, b) => a.draft.lane - b.draft.lane)
  // Between lanes of the columns it passes, so that it doesn't look as if it ran beside their steps.
  const taken = Math.max(0, Math.ceil((box - railSizes.first - rail) / pen.apart))
  const room = sizes.branches - railSizes.margin - railSizes.first - taken * pen.apart
  const apart = room < (past.length + 0.5) * pen.apart ? pen.apart / 2 : pen.apart
  const edge = box - railSizes.first - taken * pen.apart
  return past.map((each, index) => ({ ...each, x: edge - (index + 1.5) * apart }))
}

function drawBranchList(
  drawing: RailDrawing,
  branch: Branch,
  list: ListPlace,
  rails: RailColumn,
  entry: Live | undefined,
): void {
  // A list's own end isn't in the layout: from its last card, or that card's branches, a line runs to the join.
  const last = branch.steps.at(-1)
  const end = last && lowerEnd(drawing, last)
  const bottom = end === undefined ? list.bottom : end + sizes.gap
  drawRailList(drawing, branch.steps, { ...list, bottom }, rails, entry)
}

/** What is live where a branch begins. */
function entryOf(
  { before }: RailLiveness,
  branch: Branch,
  above: Live | undefined,
  below: Live | undefined,
): Live | undefined {
  const [first] = branch.steps
  if (first) return before.get(first.id)
  if (!above || !below) return undefined
  return { ...above, may: above.may.filter((id) => below.may.includes(id)) }
}
