import { startNaming } from '../../commands/naming.ts'
import {
  type Direction,
  emptyListAt,
  neighbour,
  pathOfEmpty,
  type Spot,
} from '../../layout/neighbour.ts'
import type { Box, InsertionPoint } from '../../layout/types.ts'
import { isLabel, type Step, samePath, spokenWords, stepById } from '../../swml/index.ts'
import { markAt, markOfGap, nameMark } from './marks.ts'
import type { CanvasModel } from './model.ts'
import { gapAt, gapElement, headers, stepAt } from './places.ts'

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

/** Begins to change the name there. */
export function renameAt(target: EventTarget, model: CanvasModel): void {
  const label = labelAt(target, model)
  if (label) {
    if (!model.readOnly) startNaming(model.document, { kind: 'label', path: label.path })
    return
  }
  const mark = markToName(target, model)
  if (mark) nameMark(model, mark)
}

/** What a card says is changed where it stands; of all others the form is. */
export function editCard(id: number, { document, flow, ports, readOnly }: CanvasModel): void {
  const step = readOnly ? undefined : stepById(flow, id)
  if (step && spokenWords(step) !== undefined)
    startNaming(document, { kind: 'words', path: step.path })
  else ports.panes.focus('inspector')
}

/** The label whose card has the focus. */
function labelAt(target: EventTarget, { flow }: CanvasModel): Step | undefined {
  if (!(target instanceof Element)) return undefined
  const id = target.closest<HTMLElement>('[data-card]')?.dataset.card
  const step = id === undefined ? undefined : stepById(flow, Number(id))
  return step && isLabel(step) ? step : undefined
}

/** The name that F2 changes: the one that has the focus, else that of the branch or section a step is in. */
function markToName(target: EventTarget, model: CanvasModel): Box | undefined {
  if (!(target instanceof Element)) return undefined
  const gap = gapElement(target)?.dataset.insert ?? ''
  const own = markAt(target, model) ?? markOfGap(model.layout.boxes, gap)
  const id = own ? undefined : stepAt(target, model)
  const place = id === undefined ? undefined : model.places.byId.get(id)
  if (own || place === undefined) return own
  const isAround = ({ kind, label, key }: Box) =>
    place.parent === undefined
      ? kind === 'section' && label === place.section
      : key === `branch:${place.parent}.${place.branchIndex}`
  return model.layout.boxes.find(isAround)
}
