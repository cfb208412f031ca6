import { fallsThrough, goesOnPastAll, type Step } from '../swml/index.ts'
import { type BranchGrid, branchGrid, type GridItem, type Size } from './branchGrid.ts'
import type { Drawing } from './layoutFlow.ts'
import { fallThroughLabel, pillWidth, sizes } from './sizes.ts'

/** Of each step with branches, and of each of its lists, so that nothing is measured twice. */
export type Sizes = Map<Step | readonly Step[], Size>

/** A list's size from the box above it to the box below it, with its gaps. */
export function measureList(steps: readonly Step[], drawing: Drawing): Size {
  if (steps.length === 0) {
    const { width, height, margin } = sizes.empty
    return { width, height: height + 2 * margin }
  }
  const known = drawing.measured.get(steps)
  if (known !== undefined) return known
  let width: number = sizes.card.width
  let height: number = sizes.gap
  for (const step of steps) {
    if (step.branches.length === 0) height += drawing.card.height + sizes.gap
    else {
      const size = measureStep(step, drawing)
      width = Math.max(width, size.width)
      height += size.height + sizes.gap
    }
  }
  const size = { width, height }
  drawing.measured.set(steps, size)
  return size
}

/** A step with all that hangs below it. */
export function measureStep(step: Step, drawing: Drawing): Size {
  const { card } = drawing
  if (step.branches.length === 0) return card
  const known = drawing.measured.get(step)
  if (known !== undefined) return known
  const size = drawing.collapsed.has(step.id)
    ? { width: card.width, height: card.height + sizes.split / 2 + sizes.label.height }
    : measureBranches(step, drawing)
  drawing.measured.set(step, size)
  return size
}

/** Where the branches of a step stand. */
export function gridOf(step: Step, drawing: Drawing): BranchGrid {
  const known = drawing.grids.get(step)
  if (known !== undefined) return known
  const items: GridItem[] = step.branches.map((branch) => {
    const { width, height } = measureList(branch.steps, drawing)
    // What is narrower than a card stands in the middle of one all the same.
    const wide = Math.max(width, sizes.card.width)
    return { branch, width: wide, height, middle: sizes.card.width / 2 }
  })
  if (fallsThrough(step) || goesOnPastAll(step)) {
    const width = labelWidth(fallThroughLabel)
    items.push({ branch: undefined, width, height: 0, middle: width / 2 })
  }
  const grid = branchGrid(items)
  drawing.grids.set(step, grid)
  return grid
}

/** Pixels that a branch's label takes, at most as wide as a card. */
export function labelWidth(label: string): number {
  return pillWidth(label, sizes.label.minimum, sizes.label.maximum)
}

function measureBranches(step: Step, drawing: Drawing): Size {
  const { card } = sizes
  const { width, height } = gridOf(step, drawing)
  return { width: Math.max(width, card.width), height: card.height + height }
}
