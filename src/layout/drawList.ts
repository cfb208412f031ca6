import type { Step } from '../swml/index.ts'
import { drawBranches } from './drawBranches.ts'
import type { Drawing, StepList } from './layoutFlow.ts'
import { measureStep } from './measure.ts'
import { sizes } from './sizes.ts'

/**
 * Draws a list of steps centred at x, from y (the lower edge of the box above it) down.
 * Returns where the next box begins. `arrow`: what follows is a box, not a join.
 */
export function drawList(
  drawing: Drawing,
  list: StepList,
  x: number,
  y: number,
  arrow: boolean,
): number {
  if (list.steps.length === 0) return drawEmpty(drawing, list, x, y, arrow)
  let top = y
  let before: Step | undefined
  list.steps.forEach((step, index) => {
    connect(drawing, list, { index, before, after: step }, x, top, true)
    top += sizes.gap
    drawStep(drawing, step, x, top)
    top += measureStep(step, drawing).height
    before = step
  })
  connect(drawing, list, { index: list.steps.length, before, after: undefined }, x, top, arrow)
  return top + sizes.gap
}

function drawStep(drawing: Drawing, step: Step, x: number, y: number): void {
  const { width, height } = sizes.card
  drawing.boxes.push({
    kind: 'step',
    key: `step:${step.id}`,
    stepId: step.id,
    path: step.path,
    label: step.method,
    x: x - width / 2,
    y,
    width,
    height,
  })
  if (step.branches.length > 0) drawBranches(drawing, step, x, y + height)
}

type Between = { index: number; before: Step | undefined; after: Step | undefined }

/** The line through a gap, and the gap itself. */
function connect(
  drawing: Drawing,
  list: StepList,
  between: Between,
  x: number,
  y: number,
  arrow: boolean,
): void {
  const { index, before, after } = between
  const name = before === undefined ? `first:${list.key}` : `after:${before.id}`
  const bottom = y + sizes.gap
  drawing.lines.push({
    key: `line:${name}`,
    points: [
      { x, y },
      { x, y: bottom },
    ],
    arrow,
  })
  drawing.gaps.push({
    key: `gap:${name}`,
    place: { list: list.path, index },
    x,
    y: y + sizes.gap / 2,
    before: before?.id,
    after: after?.id,
    empty: false,
  })
}

function drawEmpty(drawing: Drawing, list: StepList, x: number, y: number, arrow: boolean): number {
  const { height, margin } = sizes.empty
  const bottom = y + height + 2 * margin
  const key = `line:first:${list.key}`
  const ends = [
    [y, y + margin],
    [bottom - margin, bottom],
  ] as const
  ends.forEach(([from, to], index) => {
    const points = [
      { x, y: from },
      { x, y: to },
    ]
    drawing.lines.push({
      key: `${key}:${index}`,
      points,
      arrow: index === 1 && arrow,
    })
  })
  drawing.gaps.push({
    key: `gap:first:${list.key}`,
    place: { list: list.path, index: 0 },
    x,
    y: (y + bottom) / 2,
    before: undefined,
    after: undefined,
    empty: true,
  })
  return bottom
}
