import type { Flow, Live } from '../swml/index.ts'
import { type RailBoxes, railBoxes } from './railBoxes.ts'
import { railColumn } from './railColumn.ts'
import { drawRailList } from './railList.ts'
import type { RailLiveness } from './railLiveness.ts'
import { type RailDraft, type RailPen, railPen } from './railPen.ts'
import type { MoreRails } from './railTypes.ts'
import { sizes } from './sizes.ts'
import type { Box, Layout } from './types.ts'
import { undrawn } from './undrawn.ts'

/** A part of the drawing, in flow pixels. */
export type Near = { x: number; y: number; width: number; height: number }

/** What is known while rails are drawn. */
export type RailDrawing = Pick<RailBoxes, 'cards' | 'labels' | 'past'> &
  Pick<Layout, 'branchRows'> & {
    pen: RailPen
    liveness: RailLiveness
    more: MoreRails[]
  }

/** Draws into `drafts`; returns where others run that have none. */
export function drawRails(
  layout: Layout,
  flow: Pick<Flow, 'sections'>,
  liveness: RailLiveness,
  drafts: ReadonlyMap<number, RailDraft>,
  near: Near | undefined,
): MoreRails[] {
  const { sections, ...boxes } = railBoxes(layout)
  const pen = railPen(drafts)
  const drawing: RailDrawing = { pen, liveness, ...boxes, branchRows: layout.branchRows, more: [] }
  flow.sections.forEach((section, index) => {
    const place = sections[index]
    const [first] = section.steps
    if (!place || !first || (near && !isBeside(place, near))) return
    const { head, end } = place
    const bottom = end?.y ?? place.bottom + sizes.gap
    const middle = head.x + head.width / 2
    const top = head.y + head.height
    const column = railColumn(pen, middle)
    // A call comes to main with nothing running; what a jump back brings joins at the step it jumps to.
    const entry = section.name === 'main' ? undefined : liveness.before.get(first.id)
    drawHead(drawing, entry, head, middle)
    drawRailList(drawing, section.steps, { middle, top, bottom }, column, entry, near)
    const y = bottom + (end?.height ?? 0) / 2
    for (const id of column.close(y).keys()) {
      const draft = drafts.get(id)
      draft?.ends.push({ x: pen.xOf(middle, draft.lane), y })
    }
  })
  return drawing.more
}

function isBeside({ left, right }: { left: number; right: number }, near: Near): boolean {
  return right >= near.x && left - sizes.sections <= near.x + near.width
}

/** What goes on in a section begins again at its head, with its name as far as there is room. */
function drawHead(drawing: RailDrawing, entry: Live | undefined, head: Box, middle: number): void {
  const { pen } = drawing
  const y = head.y + head.height
  const drawn = (entry?.may ?? []).flatMap((id) => pen.drafts.get(id) ?? [])
  const count = undrawn(drawing, entry)
  // There is room for two rows above the first card, side by side where there are more; the rest are counted.
  const rows = 2
  const room = 2 * rows
  const isTight = drawn.length + (count > 0 ? 1 : 0) > room
  const named = isTight ? room - 1 : drawn.length
  const height = (sizes.gap - 2) / rows
  const isOneColumn = named + (count > 0 || isTight ? 1 : 0) <= rows
  let place = 0
  const at = () => {
    const x = head.x + (isOneColumn || place < rows ? 0 : head.width / 2 + 18)
    return { x, y: y + 1 + (place++ % rows) * height }
  }
  drawn.forEach((draft, index) => {
    if (index < named) draft.labels.push(at())
    draft.starts.push({ x: pen.xOf(middle, draft.lane), y })
  })
  const rest = count + drawn.length - named
  if (rest > 0) drawing.more.push({ ...at(), count: rest, orMore: entry?.more === true })
}
