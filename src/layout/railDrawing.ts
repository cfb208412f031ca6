import type { Flow, Live } from '../swml/index.ts'
import { railColumn } from './railColumn.ts'
import { drawRailList } from './railList.ts'
import type { RailLives } from './railLives.ts'
import { type RailDraft, type RailPen, railPen } from './railPen.ts'
import type { MoreRails } from './railTypes.ts'
import { sizes } from './sizes.ts'
import type { Box, Layout } from './types.ts'

/** What is known while rails are drawn. */
export type RailDrawing = {
  pen: RailPen
  lives: RailLives
  cards: ReadonlyMap<number, Box>
  /** Branches' labels by their key `<step>.<index>`. */
  labels: ReadonlyMap<string, Box>
  more: MoreRails[]
}

/** Draws into `drafts`; returns where others run that have none. */
export function drawRails(
  layout: Layout,
  flow: Pick<Flow, 'sections'>,
  lives: RailLives,
  drafts: ReadonlyMap<number, RailDraft>,
): MoreRails[] {
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
  const pen = railPen(drafts)
  const drawing: RailDrawing = { pen, lives, cards, labels, more: [] }
  flow.sections.forEach((section, index) => {
    const head = heads[index]
    const end = ends[index]
    const [first] = section.steps
    if (!head || !end || !first) return
    const middle = head.x + head.width / 2
    const top = head.y + head.height
    const column = railColumn(pen, middle)
    // A call comes to main with nothing running; what a jump back brings joins at the step it jumps to.
    const entry = section.name === 'main' ? undefined : lives.before.get(first.id)
    drawHead(drawing, entry, head, middle)
    drawRailList(drawing, section.steps, { middle, top, bottom: end.y }, column, entry)
    const y = end.y + end.height / 2
    for (const id of column.close(y).keys()) {
      const draft = drafts.get(id)
      draft?.ends.push({ x: pen.xOf(middle, draft.lane), y })
    }
  })
  return drawing.more
}

/** What goes on in a section begins again at its head, with its name. */
function drawHead(drawing: RailDrawing, entry: Live | undefined, head: Box, middle: number): void {
  const { pen } = drawing
  const y = head.y + head.height
  const count = undrawn(drawing, entry)
  const names = (entry?.may.length ?? 0) - count + (count > 0 ? 1 : 0)
  // There is room for three above the first card; more stand in two columns.
  const rows = names > 3 ? Math.ceil(names / 2) : 3
  const height = Math.min(14, (sizes.gap - 2) / rows)
  let place = 0
  const at = () => {
    const x = head.x + (place < rows ? 0 : head.width / 2 + 18)
    return { x, y: y + 1 + (place++ % rows) * height }
  }
  for (const id of entry?.may ?? []) {
    const draft = pen.drafts.get(id)
    if (!draft) continue
    draft.labels.push(at())
    draft.starts.push({ x: pen.xOf(middle, draft.lane), y })
  }
  if (count > 0) drawing.more.push({ ...at(), count, orMore: entry?.more === true })
}

/** How many run here that have no rail. */
export function undrawn({ pen }: RailDrawing, live: Live | undefined): number {
  return live?.may.filter((id) => !pen.drafts.has(id)).length ?? 0
}
