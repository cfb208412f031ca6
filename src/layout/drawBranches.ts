import { type Branch, listGoesOn, type Step } from '../swml/index.ts'
import { drawList, lookOf } from './drawList.ts'
import type { Drawing } from './layoutFlow.ts'
import { branchWidth, labelWidth, measureList, measureStep, pastWidth } from './measure.ts'
import { fallThroughLabel, sizes } from './sizes.ts'
import type { Line } from './types.ts'

/** Draws a step's branches side by side, centred at x below y (the lower edge of its card), and joins them again. */
export function drawBranches(drawing: Drawing, step: Step, x: number, y: number): void {
  if (drawing.collapsed.has(step.id)) {
    drawFolded(drawing, step, x, y)
    return
  }
  const widths = step.branches.map((branch) =>
    branchWidth(branch.label, measureList(branch.steps, drawing)),
  )
  const past = pastWidth(step)
  const total = widths.reduce((sum, width) => sum + width + sizes.branches, past - sizes.branches)
  const { card, split, label, join } = sizes
  const bottom = y + measureStep(step, drawing).height - card.height
  let left = x - total / 2
  step.branches.forEach((branch, index) => {
    const width = widths[index] ?? 0
    const middle = left + width / 2
    const key = `${step.id}.${index}`
    line(drawing, `split:${key}`, [x, y], [middle, y + split], y + split / 2)
    drawLabel(drawing, step, branch, key, middle, y + split)
    const list = { steps: branch.steps, path: branch.path, key }
    const end = drawList(drawing, list, middle, y + split + label.height, false)
    if (listGoesOn(branch.steps))
      line(drawing, `join:${key}`, [middle, end], [x, bottom], bottom - join / 2)
    left += width + sizes.branches
  })
  if (past === 0) return
  const width = past - sizes.branches
  const middle = left + width / 2
  const key = `past:${step.id}`
  line(drawing, `split:${key}`, [x, y], [middle, y + split], y + split / 2)
  drawing.boxes.push({
    kind: 'past',
    key,
    stepId: step.id,
    path: step.path,
    label: fallThroughLabel,
    x: left,
    y: y + split,
    width,
    height: label.height,
  })
  line(drawing, `join:${key}`, [middle, y + split + label.height], [x, bottom], bottom - join / 2)
}

function drawLabel(
  drawing: Drawing,
  step: Step,
  branch: Branch,
  key: string,
  x: number,
  y: number,
): void {
  const width = labelWidth(branch.label)
  drawing.boxes.push({
    kind: 'branch',
    key: `branch:${key}`,
    stepId: step.id,
    path: branch.path,
    label: branch.label,
    x: x - width / 2,
    y,
    width,
    height: sizes.label.height,
  })
}

/** A pill that says what is folded away. */
function drawFolded(drawing: Drawing, step: Step, x: number, y: number): void {
  const branches = step.branches.length
  const steps = countSteps(step)
  const within = steps === 0 ? 'no steps' : `${steps} ${steps === 1 ? 'step' : 'steps'}`
  const label = `${branches} ${branches === 1 ? 'branch' : 'branches'}, ${within}`
  const width = labelWidth(label)
  const top = y + sizes.split / 2
  line(drawing, `folded:${step.id}`, [x, y], [x, top], top)
  drawing.boxes.push({
    kind: 'branch',
    key: `folded:${step.id}`,
    stepId: step.id,
    path: step.path,
    label,
    x: x - width / 2,
    y: top,
    width,
    height: sizes.label.height,
  })
}

function countSteps(step: Step): number {
  let count = 0
  for (const branch of step.branches) {
    count += branch.steps.length
    for (const nested of branch.steps) count += countSteps(nested)
  }
  return count
}

type Corner = readonly [x: number, y: number]

/** Down, across at `bend`, and down again. */
function line(drawing: Drawing, key: string, from: Corner, to: Corner, bend: number): void {
  const [x, y] = from
  const [toX, toY] = to
  const points: Line['points'] =
    x === toX
      ? [
          { x, y },
          { x, y: toY },
        ]
      : [
          { x, y },
          { x, y: bend },
          { x: toX, y: bend },
          { x: toX, y: toY },
        ]
  drawing.lines.push({ key: `line:${key}`, points, arrow: false, ...lookOf(drawing) })
}
