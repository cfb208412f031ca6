import type { StepPlaces } from '../../swml/index.ts'
import { sizes } from '../sizes.ts'
import type { Box, Layout } from '../types.ts'

/** A list of steps: `s0` for a section's own, `12.1` for the second branch of step 12. */
export type ListKey = string

/** What lines of jumps need to know of a layout, so that they go around what is drawn. */
export type Extents = {
  /** The card of a step; of the step it is folded into where it isn't shown. */
  cardOf: (id: number) => Box | undefined
  /** The lists around a step, the innermost first, each with the step that holds it. */
  listsAround: (id: number) => readonly { key: ListKey; parent: number | undefined }[]
  /** The right edge of all that is drawn in a list between two heights, nested lists included. */
  rightOf: (key: ListKey, top: number, bottom: number) => number
  /** The upper end of the row of branches in which a branch's list stands. */
  rowTop: (key: ListKey) => number | undefined
  /** The box with a section's name. */
  headerOf: (section: string) => { box: Box; index: number } | undefined
}

const known = new WeakMap<Layout, Extents>()

/** How far everything in a layout reaches, for lines that go around it. Worked out once per layout. */
export function extentsOf(layout: Layout, places: StepPlaces): Extents {
  const found = known.get(layout)
  if (found) return found
  const cards = new Map<number, Box>()
  const headers = new Map<string, { box: Box; index: number }>()
  const inList = new Map<ListKey, Reach[]>()

  const listsAround = (id: number) => {
    const lists: { key: ListKey; parent: number | undefined }[] = []
    for (let place = places.byId.get(id); place; ) {
      const { parent } = place
      const key = parent === undefined ? `s${place.sectionIndex}` : `${parent}.${place.branchIndex}`
      lists.push({ key, parent })
      place = parent === undefined ? undefined : places.byId.get(parent)
    }
    return lists
  }
  const put = (key: ListKey, reach: Reach) => {
    const reaches = inList.get(key)
    if (reaches) reaches.push(reach)
    else inList.set(key, [reach])
  }

  for (const box of layout.boxes) {
    const reach = { top: box.y, bottom: box.y + box.height, right: box.x + box.width }
    if (box.kind === 'section') headers.set(box.label, { box, index: headers.size })
    if (box.stepId === undefined) continue
    if (box.kind === 'step') cards.set(box.stepId, box)
    else if (box.key.startsWith('branch:')) put(box.key.slice('branch:'.length), reach)
    for (const { key } of listsAround(box.stepId)) put(key, reach)
  }

  for (const gap of layout.gaps) {
    // An empty section's own zone is no wider than its name.
    if (!gap.empty || gap.place.list.length === 2) continue
    const key = gap.key.slice('gap:first:'.length)
    const { width, height } = sizes.empty
    const reach = { top: gap.y - height / 2, bottom: gap.y + height / 2, right: gap.x + width / 2 }
    put(key, reach)
    for (const around of listsAround(Number.parseInt(key, 10))) put(around.key, reach)
  }

  wrapped(layout).forEach(([id, reach]) => {
    for (const { key } of listsAround(id)) put(key, reach)
  })

  const extents: Extents = {
    listsAround,
    cardOf: (id) => {
      for (let at: number | undefined = id; at !== undefined; at = places.byId.get(at)?.parent) {
        const card = cards.get(at)
        if (card) return card
      }
      return undefined
    },
    rightOf: (key, top, bottom) => {
      let right = Number.NEGATIVE_INFINITY
      for (const reach of inList.get(key) ?? []) {
        if (reach.right > right && reach.bottom >= top && reach.top <= bottom) right = reach.right
      }
      return right
    },
    rowTop: (key) => rowTop(layout, key),
    headerOf: (section) => headers.get(section),
  }
  known.set(layout, extents)
  return extents
}

/** Branches in rows, by their step, with the line in which the rows join. */
function wrapped({ branchRows }: Layout): [id: number, Reach][] {
  return [...branchRows].flatMap(([id, { rows, right, isWrapped }]) =>
    isWrapped ? [[id, { top: rows[0]?.top ?? 0, bottom: rows.at(-1)?.bottom ?? 0, right }]] : [],
  )
}

function rowTop({ branchRows }: Layout, key: ListKey): number | undefined {
  const [step, branch] = key.split('.').map(Number)
  const hanging = branchRows.get(step ?? Number.NaN)
  return hanging?.rows[hanging.rowOf[branch ?? 0] ?? 0]?.top
}

type Reach = { top: number; bottom: number; right: number }
