import { type Branch, listGoesOn, type Step } from '../swml/index.ts'
import { drawList, lookOf } from './drawList.ts'
import type { Drawing } from './layoutFlow.ts'
import { gridOf, labelWidth } from './measure.ts'
import { fallThroughLabel, sizes } from './sizes.ts'
import type { Line } from './types.ts'

/** Draws a step's branches below y (the lower edge of its card, which is centred at x), and joins them again. */
export function drawBranches(drawing: Drawing, step: Step, x: number, y: number): void {
  if (drawing.collapsed.has(step.id)) {
    drawFolded(drawing, step, x, y)
    return
  }
  const grid = gridOf(step, drawing)
  const left = x - sizes.card.width / 2
  const rows = grid.rows.map(({ top, bottom }) => ({ top: y + top, bottom: y + bottom }))
  const right = left + grid.width
  const rowOf = grid.cells.map(({ row }) => row)
  drawing.branchRows.set(step.id, { rows, rowOf, isWrapped: grid.isWrapped, right })
  const { split, join, label } = sizes
  const from: Corner = [grid.isWrapped ? left + sizes.rows.stem : x, y]
  const last = grid.rows.length - 1
  let firstJoined: number | undefined
  grid.cells.forEach(({ branch, row, left: cellLeft, middle }, index) => {
    const { top, bottom } = rows[row] ?? { top: y, bottom: y }
    const key = branch ? `${step.id}.${index}` : `past:${step.id}`
    const to: Corner = [left + middle, top + split]
    line(drawing, `split:${key}`, from, to, top + split / 2)
    let end = top + split + label.height
    if (branch) {
      drawLabel(drawing, step, branch, key, ...to)
      end = drawList(drawing, { steps: branch.steps, path: branch.path, key }, to[0], end, false)
      if (!listGoesOn(branch.steps)) return
    } else drawPast(drawing, step, left + cellLeft, top + split)
    const height = bottom - join / 2
    if (row === last) line(drawing, `join:${key}`, [to[0], end], [x, bottom], height)
    else {
      line(drawing, `join:${key}`, [to[0], end], [right - sizes.rows.joined, height], height)
      firstJoined ??= height
    }
  })
  if (firstJoined === undefined) return
  const bottom = rows[last]?.bottom ?? y
  const joined: Corner = [right - sizes.rows.joined, firstJoined]
  line(drawing, `joined:${step.id}`, joined, [x, bottom], bottom - join / 2)
}

function drawPast(drawing: Drawing, step: Step, x: number, y: number): void {
  drawing.boxes.push({
    kind: 'past',
    key: `past:${step.id}`,
    stepId: step.id,
    path: step.path,
    label: fallThroughLabel,
    x,
    y,
    width: labelWidth(fallThroughLabel),
    height: sizes.label.height,
  })
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
  const points: Line['points'] = [
    { x, y },
    ...(x === toX
      ? []
      : [
          { x, y: bend },
          { x: toX, y: bend },
        ]),
    ...(bend === toY && x !== toX ? [] : [{ x: toX, y: toY }]),
  ]
  drawing.lines.push({ key: `line:${key}`, points, arrow: false, ...lookOf(drawing) })
}
