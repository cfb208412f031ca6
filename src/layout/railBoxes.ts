import type { Box, Layout } from './types.ts'

/** The boxes of a layout as the rails look for them. */
export type RailBoxes = {
  cards: ReadonlyMap<number, Box>
  /** Branches' labels by their key `<step>.<index>`. */
  labels: ReadonlyMap<string, Box>
  /** The way past a step's branches, by the step; where the layout has one. */
  past: ReadonlyMap<number, Box>
  /** In the order of the text. `left`, `right`, `bottom`: how far its boxes go. */
  sections: readonly SectionBoxes[]
}

type SectionBoxes = {
  head: Box
  end: Box | undefined
  left: number
  right: number
  bottom: number
}

const known = new WeakMap<Layout, RailBoxes>()

/** Sorts a layout's boxes for the rails; once for each layout. */
export function railBoxes(layout: Layout): RailBoxes {
  const found = known.get(layout)
  if (found) return found
  const cards = new Map<number, Box>()
  const labels = new Map<string, Box>()
  const past = new Map<number, Box>()
  const sections: SectionBoxes[] = []
  for (const box of layout.boxes) {
    if (box.kind === 'section')
      sections.push({ head: box, end: undefined, left: box.x, right: box.x + box.width, bottom: 0 })
    const section = sections.at(-1)
    if (!section) continue
    section.left = Math.min(section.left, box.x)
    section.right = Math.max(section.right, box.x + box.width)
    section.bottom = Math.max(section.bottom, box.y + box.height)
    if (box.kind === 'step' && box.stepId !== undefined) cards.set(box.stepId, box)
    else if (box.kind === 'past' && box.stepId !== undefined) past.set(box.stepId, box)
    else if (box.kind === 'branch') labels.set(box.key.replace('branch:', ''), box)
    else if (box.kind === 'end') section.end = box
  }
  const boxes = { cards, labels, past, sections }
  known.set(layout, boxes)
  return boxes
}
