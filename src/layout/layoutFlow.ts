import { type Branch, type Flow, listGoesOn, type Section, type Step } from '../swml/index.ts'
import type { BranchGrid, Size } from './branchGrid.ts'
import { drawList } from './drawList.ts'
import { measureList, type Sizes } from './measure.ts'
import { type Density, pillWidth, sizes } from './sizes.ts'
import type { Box, BranchRows, InsertionPoint, Layout, Line } from './types.ts'

/** What is folded, how high cards are, and whether main begins with where the call comes in. */
export type LayoutOptions = {
  /** Every section’s column begins alike: without the mark where the call comes in. */
  withoutStart?: boolean
  /** Ids of the steps whose branches are folded away. */
  collapsed?: ReadonlySet<number>
  density?: Density
}

/** What the drawing of one flow is gathered in. */
export type Drawing = {
  boxes: Box[]
  gaps: InsertionPoint[]
  lines: Line[]
  measured: Sizes
  grids: Map<Step, BranchGrid>
  branchRows: Map<number, BranchRows>
  collapsed: ReadonlySet<number>
  card: Size
  /** What is drawn now is below a step from which the call doesn't go on, and no label leads to it. */
  unreached: boolean
}

/**
 * Places every step of a flow: sections are columns from left to right, steps run down, branches stand side by side
 * below their step, the first in line with it, and join again. Reads ids, paths, branch labels and where the call
 * goes on only, so the result stays right for as long as `flow.shape` is the same object. Boxes come in the order of
 * the text.
 */
export function layoutFlow(flow: Pick<Flow, 'sections'>, options: LayoutOptions = {}): Layout {
  const collapsed = options.collapsed ?? new Set<number>()
  const drawing: Drawing = {
    boxes: [],
    gaps: [],
    lines: [],
    measured: new Map(),
    grids: new Map(),
    branchRows: new Map(),
    collapsed,
    card: options.density === 'roomy' ? sizes.roomyCard : sizes.card,
    unreached: false,
  }
  const keys = new Map<string, number>()
  let left = 0
  let height = 0
  for (const section of flow.sections) {
    const seen = keys.get(section.name) ?? 0
    keys.set(section.name, seen + 1)
    const key = seen === 0 ? section.name : `${section.name}#${seen}`
    const column = drawSection(drawing, section, key, left, options.withoutStart !== true)
    left += column.width + sizes.sections
    height = Math.max(height, column.height)
  }
  const { boxes, gaps, lines, branchRows } = drawing
  return { boxes, gaps, lines, branchRows, width: Math.max(0, left - sizes.sections), height }
}

function drawSection(
  drawing: Drawing,
  section: Section,
  key: string,
  left: number,
  withStart: boolean,
) {
  const list = measureList(section.steps, drawing)
  const width = Math.max(list.width, sizes.card.width)
  // The column stays where it is, whatever hangs right of it.
  const x = left + sizes.card.width / 2
  const isMain = section.name === 'main'
  drawing.boxes.push({
    kind: 'section',
    key: `section:${key}`,
    path: section.path,
    label: section.name,
    x: x - sizes.card.width / 2,
    y: 0,
    width: sizes.card.width,
    height: sizes.header.height,
  })
  let y: number = sizes.header.height
  if (isMain && withStart)
    y = pill(drawing, section, `start:${key}`, 'start', 'Call comes in', x, y + 16)
  if (section.notation === 'other') {
    y = pill(drawing, section, `end:${key}`, 'end', 'Not a list of steps', x, y + 16)
    return { width, height: y }
  }
  y = drawList(drawing, { steps: section.steps, path: section.path, key }, x, y, true)
  if (!listGoesOn(section.steps)) return { width, height: y }
  const words = isMain ? 'Call ends' : 'End of section'
  return { width, height: pill(drawing, section, `end:${key}`, 'end', words, x, y) }
}

/** Puts a pill centred at x; returns its lower edge. */
function pill(
  drawing: Drawing,
  section: Section,
  key: string,
  kind: 'start' | 'end',
  label: string,
  x: number,
  y: number,
): number {
  // With room for its picture.
  const width = pillWidth(label, 96, sizes.card.width) + 20
  const { height } = sizes.pill
  drawing.boxes.push({ kind, key, path: section.path, label, x: x - width / 2, y, width, height })
  return y + height
}

/** A list of steps as both a section and a branch have one. */
export type StepList = { steps: readonly Step[]; path: Branch['path']; key: string }
