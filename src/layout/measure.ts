import { fallsThrough, goesOnPastAll, type Step } from '../swml/index.ts'
import type { Drawing } from './layoutFlow.ts'
import { fallThroughLabel, pillWidth, sizes } from './sizes.ts'

/** In flow pixels. */
export type Size = { width: number; height: number }

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
    if (step.branches.length === 0) height += sizes.card.height + sizes.gap
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
  const { card } = sizes
  if (step.branches.length === 0) return card
  const known = drawing.measured.get(step)
  if (known !== undefined) return known
  const size = drawing.collapsed.has(step.id)
    ? { width: card.width, height: card.height + sizes.split / 2 + sizes.label.height }
    : measureBranches(step, drawing)
  drawing.measured.set(step, size)
  return size
}

/** The width a branch takes: its list's or its label's. */
export function branchWidth(label: string, list: Size): number {
  return Math.max(list.width, labelWidth(label))
}

/** What the way past a step's branches takes, with the room before it. */
export function pastWidth(step: Step): number {
  return fallsThrough(step) || goesOnPastAll(step)
    ? sizes.branches + labelWidth(fallThroughLabel)
    : 0
}

/** Pixels that a branch's label takes, at most as wide as a card. */
export function labelWidth(label: string): number {
  return pillWidth(label, sizes.label.minimum, sizes.label.maximum)
}

function measureBranches(step: Step, drawing: Drawing): Size {
  let width = -sizes.branches
  let height = 0
  for (const branch of step.branches) {
    const list = measureList(branch.steps, drawing)
    width += branchWidth(branch.label, list) + sizes.branches
    height = Math.max(height, list.height)
  }
  const { card, split, label, join } = sizes
  width += pastWidth(step)
  return {
    width: Math.max(width, card.width),
    height: card.height + split + label.height + height + join,
  }
}
