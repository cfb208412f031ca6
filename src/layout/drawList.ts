import { goesOn, holdsLabel, type Step } from '../swml/index.ts'
import { drawBranches } from './drawBranches.ts'
import type { Drawing, StepList } from './layoutFlow.ts'
import { measureStep } from './measure.ts'
import { sizes } from './sizes.ts'
import type { Line } from './types.ts'

/**
 * Draws a list of steps centred at x, from y (the lower edge of the box above it) down. Returns where the next box
 * begins. `arrow`: what follows is a box, not a join.
 */
export function drawList(
  drawing: Drawing,
  list: StepList,
  x: number,
  y: number,
  arrow: boolean,
): number {
  if (list.steps.length === 0) return drawEmpty(drawing, list, x, y, arrow)
  const above = drawing.unreached
  let top = y
  let before: Step | undefined
  list.steps.forEach((step, index) => {
    if (drawing.unreached && !above && holdsLabel(step)) drawing.unreached = false
    connect(drawing, list, { index, before, after: step }, x, top, true)
    top += sizes.gap
    drawStep(drawing, step, x, top)
    top += measureStep(step, drawing).height
    if (!goesOn(step)) drawing.unreached = true
    before = step
  })
  connect(drawing, list, { index: list.steps.length, before, after: undefined }, x, top, arrow)
  drawing.unreached = above
  return top + sizes.gap
}

function drawStep(drawing: Drawing, step: Step, x: number, y: number): void {
  const { width, height } = drawing.card
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
  if (before === undefined || goesOn(before)) {
    const bottom = y + sizes.gap
    const points = [
      { x, y },
      { x, y: bottom },
    ]
    drawing.lines.push({ key: `line:${name}`, points, arrow, ...lookOf(drawing) })
  } else if (before.branches.length === 0 || drawing.collapsed.has(before.id)) {
    drawing.lines.push({ key: `line:${name}`, points: endMark(x, y), arrow: false, look: 'end' })
  }
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

/** How lines look that are drawn now. */
export function lookOf({ unreached }: Drawing): { look?: 'unreached' } {
  return unreached ? { look: 'unreached' } : {}
}

/** A bar across, at the lower edge of what the call doesn't go on from. */
function endMark(x: number, y: number): Line['points'] {
  const { width, below } = sizes.end
  return [
    { x: x - width / 2, y: y + below },
    { x: x + width / 2, y: y + below },
  ]
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
      ...lookOf(drawing),
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
