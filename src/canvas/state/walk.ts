import {
  type Direction,
  emptyListAt,
  neighbour,
  pathOfEmpty,
  type Spot,
} from '../../layout/neighbour.ts'
import type { InsertionPoint } from '../../layout/types.ts'
import { samePath } from '../../swml/index.ts'
import type { CanvasModel } from './model.ts'
import { gapAt, headers, stepAt } from './places.ts'

/** Where an arrow key leads from a card, a "+" or a header: a step, the "+" of an empty list, or another header. */
export function spotFrom(
  target: HTMLElement,
  direction: Direction,
  model: CanvasModel,
): number | InsertionPoint | HTMLElement | undefined {
  if (target.matches(headers)) return headerBeside(target, direction, model)
  const from = spotAt(target, model)
  if (from === undefined) return undefined
  return spotBeside(target, from, direction, model) ?? (typeof from === 'number' ? from : undefined)
}

/** What an arrow leads to: from a "+", first the step beside it; of empty lists those that are drawn. */
function spotBeside(
  target: EventTarget,
  from: Spot,
  direction: Direction,
  { flow, layout, folds }: CanvasModel,
): number | InsertionPoint | undefined {
  const gap = gapAt(target, layout)
  const beside = direction === 'up' ? gap?.before : gap?.after
  if (beside !== undefined) return beside
  let at = neighbour(flow, from, direction, folds.collapsed)
  while (typeof at === 'object') {
    const path = pathOfEmpty(flow, at)
    const place = layout.gaps.find(
      ({ empty, place }) => empty && path && samePath(place.list, path),
    )
    if (place !== undefined) return place
    at = neighbour(flow, at, direction, folds.collapsed)
  }
  return at
}

/** Where the keyboard is: on a card, at a "+" beside a step, or at that of an empty list. */
function spotAt(target: EventTarget, model: CanvasModel): Spot | undefined {
  const gap = gapAt(target, model.layout)
  return gap?.empty ? emptyListAt(model.flow, gap.place.list) : stepAt(target, model)
}

/** Left and right between the headers. */
function headerBeside(target: HTMLElement, way: Direction, { pane }: CanvasModel) {
  const step = way === 'right' ? 1 : way === 'left' ? -1 : 0
  const row = [...(pane?.querySelectorAll<HTMLElement>(headers) ?? [])]
  return row[row.indexOf(target) + step]
}
