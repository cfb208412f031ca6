import { layoutFlow } from '../../../layout/layoutFlow.ts'
import { sizes } from '../../../layout/sizes.ts'
import type { Box, InsertionPoint, Line } from '../../../layout/types.ts'
import {
  type Flow,
  type Section,
  type Step,
  stepById,
  summaryOf,
  titleOf,
} from '../../../swml/index.ts'

/** A card, label or mark. `x`, `width`: parts of the picture’s width; `y`, `height`: CSS pixels. */
export type TileBox = {
  kind: Box['kind'] | 'empty'
  key: string
  x: number
  y: number
  width: number
  height: number
  words: string
  /** For steps: what the step does. */
  summary: string
  /** For steps. */
  method: string
}

/**
 * The beginning of a flow, small enough for a tile and large enough to be read: as wide as its columns and branches
 * need, whatever the tile’s width comes to be.
 */
export type TilePicture = {
  boxes: readonly TileBox[]
  /** An SVG path: x in thousandths of the width, y in CSS pixels. */
  lines: string
  /** It goes on below. */
  isLong: boolean
  /** More hangs to the right than there is room for. */
  isCut: boolean
}

/** CSS pixels to each of the layout’s. Across it is the tile’s width that decides. */
const scale = 0.44
/** Flow pixels across: a single column doesn’t fill a tile, and beyond the widest no card could be read. */
const narrowest = 340
const widest = 1000
const margin = 14
/** CSS pixels: no tile shows more. */
export const tallest = 166
/** CSS pixels: from there on it fades. */
const fadesBelow = 151
/** CSS pixels: branches that begin below would make it wide, and could hardly be seen. */
const deepest = 146
/** A card with less of the tile’s width has its title only. */
const roomy = 0.55
const mostBoxes = 60

/** Where a flow pixel comes to lie. */
type Place = { x: (x: number) => number; y: (y: number) => number; across: number }

/** The picture of a flow that has steps, by the canvas’s own layout. What is secret is masked. */
export function tilePicture(flow: Flow): TilePicture {
  const isSingle = flow.sections.length === 1
  const top = isSingle ? sizes.header.height - 8 : -10
  const begun = flow.sections.map((section) => beginningOf(section, top))
  const layout = layoutFlow(
    { sections: begun.map(({ section }) => section) },
    // The mark over main would be the same in every tile, and push down what is not.
    { withoutStart: true },
  )
  const goingOn = new Set(begun.flatMap(({ section, isCut }) => (isCut ? section.path : [])))
  // Where it goes on, it doesn’t end here.
  const isShown = ({ kind, path: [, name = ''] }: Box) =>
    kind === 'section' ? !isSingle : kind !== 'end' || !goingOn.has(name)
  const boxes = layout.boxes.filter(isShown)
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  const seen = (y: number) => (y - top) * scale < tallest
  const shown = boxes.filter(({ y }) => seen(y))
  const lines = layout.lines.filter(({ points }) => points.some(({ y }) => y > top && seen(y)))
  const right = Math.max(
    ...shown.map(({ x, width }) => x + width),
    ...lines.flatMap(({ points }) => points.filter(({ y }) => seen(y)).map(({ x }) => x)),
  )
  const across = Math.min(widest, Math.max(narrowest, right + 2 * margin))
  const left = Math.max(margin, (across - right) / 2)
  const place: Place = { x: (x) => (x + left) / across, y: (y) => (y - top) * scale, across }
  const isInside = ({ x }: { x: number }) => place.x(x) < 1
  const gaps = layout.gaps.filter((gap) => gap.empty && seen(gap.y) && isInside(gap))
  return {
    boxes: [
      ...shown.filter(isInside).map((box) => tileBox(box, flow, place)),
      ...gaps.map((gap) => emptyBox(gap, place)),
    ].slice(0, mostBoxes),
    lines: lines.map((line) => path(line, place)).join(''),
    isLong: goingOn.size > 0 || place.y(bottom) > fadesBelow,
    isCut: right + 2 * margin > widest,
  }
}

/** A section with no more of its steps than a tile shows, so that it is as wide as what can be seen of it. */
function beginningOf(section: Section, top: number): { section: Section; isCut: boolean } {
  const { steps, isCut } = firstSteps(section.steps, sizes.header.height, {
    steps: top + tallest / scale,
    branches: top + deepest / scale,
  })
  return { section: { ...section, steps }, isCut }
}

type Beginning = { steps: Step[]; bottom: number; isCut: boolean }

/** The steps of a list from `y` on that begin above a height, and their branches; all in flow pixels. */
function firstSteps(
  steps: readonly Step[],
  y: number,
  until: { steps: number; branches: number },
): Beginning {
  const { card, gap, split, label, join } = sizes
  const first: Step[] = []
  let bottom = y + gap
  for (const step of steps) {
    if (bottom > until.steps) return { steps: first, bottom, isCut: true }
    bottom += card.height
    const under = bottom + split + label.height
    if (step.branches.length > 0 && under > until.branches) {
      first.push({ ...step, branches: [] })
      return { steps: first, bottom, isCut: true }
    }
    const lists = step.branches.map((branch) => firstSteps(branch.steps, under, until))
    const branches = step.branches.map((branch, at) => ({
      ...branch,
      steps: lists[at]?.steps ?? [],
    }))
    first.push({ ...step, branches })
    if (lists.length > 0) bottom = Math.max(...lists.map((list) => list.bottom)) + join
    bottom += gap
  }
  return { steps: first, bottom, isCut: false }
}

function tileBox(box: Box, flow: Flow, place: Place): TileBox {
  const { kind, key, y, height } = box
  const step = kind === 'step' && box.stepId !== undefined ? stepById(flow, box.stepId) : undefined
  // Small as it is, a label needs all the room that there is over its branch.
  const width = kind === 'branch' || kind === 'past' ? sizes.card.width : box.width
  const x = box.x + (box.width - width) / 2
  return {
    kind,
    key,
    x: Math.max(0, rounded(place.x(x))),
    y: Math.round(place.y(y)),
    width: rounded(width / place.across),
    height: Math.round(height * scale),
    words: step ? titleOf(step.method) : box.label.slice(0, 60),
    summary: step && width / place.across > roomy ? summaryOf(step).slice(0, 80) : '',
    method: step?.method ?? '',
  }
}

function emptyBox({ key, x, y }: InsertionPoint, place: Place): TileBox {
  const { width, height } = sizes.empty
  return {
    kind: 'empty',
    key,
    x: rounded(place.x(x - width / 2)),
    y: Math.round(place.y(y - height / 2)),
    width: rounded(width / place.across),
    height: Math.round(height * scale),
    words: '',
    summary: '',
    method: '',
  }
}

function path({ points }: Line, place: Place): string {
  const at = ({ x, y }: { x: number; y: number }) =>
    `${Math.round(place.x(x) * 1000)} ${Math.min(tallest, Math.round(place.y(y)))}`
  return `M${points.map(at).join('L')}`
}

function rounded(part: number): number {
  return Math.round(part * 10_000) / 10_000
}
