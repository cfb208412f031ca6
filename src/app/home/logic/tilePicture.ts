import { layoutFlow } from '../../../layout/layoutFlow.ts'
import { sizes } from '../../../layout/sizes.ts'
import type { Box, InsertionPoint, Line } from '../../../layout/types.ts'
import { type Flow, stepById, summaryOf, titleOf } from '../../../swml/index.ts'

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
  /** CSS pixels that all of the flow would take. */
  height: number
  /** More hangs to the right than there is room for. */
  isCut: boolean
}

/** CSS pixels to each of the layout’s. Across it is the tile’s width that decides. */
const scale = 0.52
/** Flow pixels across: a single column doesn’t fill a tile, and beyond the widest no card could be read. */
const narrowest = 340
const widest = 950
const margin = 14
/** CSS pixels: no tile shows more. */
const tallest = 260
const mostBoxes = 60

/** Where a flow pixel comes to lie. */
type Place = { x: (x: number) => number; y: (y: number) => number; across: number }

/** The picture of a flow that has steps, by the canvas’s own layout. What is secret is masked. */
export function tilePicture(flow: Flow): TilePicture {
  const layout = layoutFlow({ sections: alike(flow.sections) })
  const top = flow.sections.length > 1 ? -12 : sizes.header.height - 6
  const boxes = layout.boxes.filter(({ kind }) => flow.sections.length > 1 || kind !== 'section')
  const seen = (y: number) => (y - top) * scale < tallest
  const shown = boxes.filter(({ y }) => seen(y))
  const lines = layout.lines.filter(({ points }) => points.some(({ y }) => y > top && seen(y)))
  const right = Math.max(
    ...shown.map(({ x, width }) => x + width),
    ...lines.flatMap(({ points }) => points.map(({ x }) => x)),
  )
  const across = Math.min(widest, Math.max(narrowest, right + 2 * margin))
  const left = Math.max(margin, (across - right) / 2)
  const place: Place = {
    x: (x) => (x + left) / across,
    y: (y) => (y - top) * scale,
    across,
  }
  const isInside = ({ x }: { x: number }) => place.x(x) < 1
  const gaps = layout.gaps.filter((gap) => gap.empty && seen(gap.y) && isInside(gap))
  return {
    boxes: [
      ...shown.filter(isInside).map((box) => tileBox(box, flow, place)),
      ...gaps.map((gap) => emptyBox(gap, place)),
    ].slice(0, mostBoxes),
    lines: lines.map((line) => path(line, place)).join(''),
    height: place.y(Math.max(...boxes.map(({ y, height }) => y + height))) + margin,
    isCut: right + 2 * margin > widest,
  }
}

/**
 * Sections whose columns all begin alike: the pill over main would be the same in every tile, and push down what is not.
 */
function alike(sections: Flow['sections']): Flow['sections'] {
  return sections.map((section) =>
    section.name === 'main' ? { ...section, name: `${section.name} ` } : section,
  )
}

function tileBox(box: Box, flow: Flow, place: Place): TileBox {
  const { kind, key, x, y, width, height } = box
  const step = kind === 'step' && box.stepId !== undefined ? stepById(flow, box.stepId) : undefined
  return {
    kind,
    key,
    x: rounded(place.x(x)),
    y: Math.round(place.y(y)),
    width: rounded(width / place.across),
    height: Math.round(height * scale),
    words: step ? titleOf(step.method) : box.label.trim().slice(0, 60),
    summary: step ? summaryOf(step).slice(0, 80) : '',
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
