import type { Branch, Live, Step } from '../swml/index.ts'
import { type Arm, drawArms } from './railArms.ts'
import { type RailColumn, railColumn } from './railColumn.ts'
import type { RailDrawing } from './railDrawing.ts'
import { lowerEnd } from './railEnd.ts'
import { drawRailList, type ListPlace } from './railList.ts'
import type { RailLiveness } from './railLiveness.ts'
import { nowhere, type RailDraft, type RailPen } from './railPen.ts'
import { railSizes } from './railSizes.ts'
import { sizes } from './sizes.ts'
import type { Box } from './types.ts'

/** Splits the rails into a step's branches, row by row, and joins them again. */
export function drawRailBranches(
  drawing: RailDrawing,
  step: Step,
  middle: number,
  column: RailColumn,
): void {
  const { pen, liveness } = drawing
  const hanging = drawing.branchRows.get(step.id)
  const top = hanging?.rows[0]?.top
  const bottom = hanging?.rows.at(-1)?.bottom
  if (!hanging || top === undefined || bottom === undefined) return
  const before = liveness.before.get(step.id)
  const after = liveness.after.get(step.id)
  const around = pen.leftmost
  pen.leftmost = { ...nowhere }
  column.close(top)
  const arms = hanging.rows.map((row): RowArms => ({ ...row, splits: [], joins: [] }))
  const carried = new Set<number>()
  const arm = (id: number, sure: boolean, inner: number): Arm[] => {
    const draft = pen.drafts.get(id)
    if (!draft) return []
    return [{ draft, sure, x: pen.xOf(middle, draft.lane), toX: pen.xOf(inner, draft.lane) }]
  }
  step.branches.forEach((branch, index) => {
    const label = drawing.labels.get(`${step.id}.${index}`)
    const row = arms[hanging.rowOf[index] ?? 0]
    if (!label || !row) return
    const inner = label.x + label.width / 2
    const entry = entryOf(liveness, branch, before, after)
    for (const id of entry?.may ?? [])
      if (before?.may.includes(id))
        row.splits.push(...arm(id, entry?.must.includes(id) === true, inner))
    const rails = railColumn(pen, inner)
    const list = { middle: inner, top: label.y + label.height, bottom: row.bottom }
    pen.leftmost.box = Math.min(pen.leftmost.box, label.x)
    nameAtEntry(drawing, entry, branch, list)
    rails.turnTo(entry, label.y)
    drawBranchList(drawing, branch, list, rails, entry)
    for (const [id, sure] of rails.close(row.bottom - railSizes.join)) {
      if (!after?.may.includes(id)) continue
      // What ran only before the branches may still run down in that lane to a later row.
      const aside = row.bottom < bottom && !before?.may.includes(id) ? pen.apart / 2 : 0
      row.joins.push(...arm(id, sure, inner).map((each) => ({ ...each, x: each.x + aside, aside })))
      carried.add(id)
    }
  })
  const way = drawing.past.get(step.id)
  const live = after?.may ?? []
  const sure = (id: number) => before?.must.includes(id) === true
  const row = arms[hanging.rowOf[step.branches.length] ?? arms.length - 1]
  const past = way
    ? pastBeside(
        drawing,
        live.filter((id) => before?.may.includes(id)),
        way,
      )
    : passBy(
        drawing,
        live.filter((id) => !carried.has(id) && before?.may.includes(id)),
      )
  for (const { id, draft, x: toX } of past) {
    const x = pen.xOf(middle, draft.lane)
    // Nothing else is in a step's own lanes beside rows of branches.
    if (hanging.isWrapped && !way) drawDown(pen, draft, sure(id), x, top, bottom)
    else if (row) {
      drawDown(pen, draft, sure(id), toX, row.top + sizes.split, row.bottom - railSizes.join)
      row.splits.push({ draft, sure: sure(id), x, toX })
      row.joins.push({ draft, sure: sure(id), x, toX })
    }
  }
  if (hanging.isWrapped) drawTrunk(pen, arms, bottom)
  for (const { splits, joins, ...row } of arms) {
    drawArms(pen, 'split', splits, row.top, row.top + sizes.split)
    drawArms(pen, 'join', joins, row.bottom, row.bottom - railSizes.join)
  }
  around.rail = Math.min(around.rail, pen.leftmost.rail)
  around.box = Math.min(around.box, pen.leftmost.box)
  pen.leftmost = around
}

type RowArms = { top: number; bottom: number; splits: Arm[]; joins: Arm[] }

function drawDown(
  pen: RailPen,
  draft: RailDraft,
  sure: boolean,
  x: number,
  top: number,
  bottom: number,
): void {
  if (top >= bottom) return
  const points = [
    { x, y: top },
    { x, y: bottom },
  ]
  pen.draw(draft, points, sure, true)
}

/** In the step's own lanes, to the rows that are further down and from those that are further up. */
function drawTrunk(pen: RailPen, rows: readonly RowArms[], bottom: number): void {
  const top = rows[0]?.top ?? bottom
  const down = new Map<RailDraft, { x: number; sure: boolean; to: number; from: number }>()
  for (const row of rows) {
    for (const { draft, x, sure } of row.splits) {
      const { from = bottom, sure: so = sure } = down.get(draft) ?? {}
      down.set(draft, { x, sure: so && sure, to: row.top, from })
    }
    for (const { draft, x, sure, aside = 0 } of row.joins) {
      if (aside > 0) {
        drawAside(pen, draft, sure, { x, aside, top: row.bottom, bottom })
        continue
      }
      const { from = bottom, to = top, sure: so = sure } = down.get(draft) ?? {}
      down.set(draft, { x, sure: so && sure, to, from: Math.min(from, row.bottom) })
    }
  }
  for (const [draft, { x, sure, to, from }] of down) {
    if (to >= from) drawDown(pen, draft, sure, x, top, bottom)
    else {
      drawDown(pen, draft, sure, x, top, to)
      drawDown(pen, draft, sure, x, from, bottom)
    }
  }
}

/** How far above its end a rail beside its lane turns into that. */
const turnsBack = 3.5

/** Beside its own lane, and into that at the end. */
function drawAside(
  pen: RailPen,
  draft: RailDraft,
  sure: boolean,
  { x, aside, top, bottom }: { x: number; aside: number; top: number; bottom: number },
): void {
  const y = bottom - turnsBack
  const points = [
    { x, y: top },
    { x, y },
    { x: x - aside, y },
    { x: x - aside, y: bottom },
  ]
  pen.draw(draft, points, sure, true)
}

/** The names of what goes on in a branch, at its beginning, where there is room for them. */
function nameAtEntry(
  { pen }: RailDrawing,
  entry: Live | undefined,
  branch: Branch,
  { middle, top }: ListPlace,
): void {
  const drawn = (entry?.may ?? []).flatMap((id) => pen.drafts.get(id) ?? [])
  if (drawn.length > (branch.steps.length === 0 ? 1 : railSizes.names)) return
  drawn.forEach(({ labels }, index) => {
    const y = top + 1 + (index * (sizes.gap - 2)) / railSizes.names
    labels.push({ x: middle - sizes.card.width / 2, y })
  })
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
