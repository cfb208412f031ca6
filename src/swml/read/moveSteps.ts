import type { Branch, Path, Range, Step } from '../types.ts'

/** The same steps, `shift` characters further on. */
export function moveSteps(steps: readonly Step[], shift: number): readonly Step[] {
  if (shift === 0) return steps
  const moved = steps.slice()
  moveWithin(moved, 0, moved.length, shift)
  return moved
}

/** Replaces the steps `from` to before `to` by moved ones. The list is the caller's own; the steps may be shared. */
export function moveWithin(steps: Step[], from: number, to: number, shift: number): void {
  if (shift === 0) return
  for (let at = from; at < to; at++) {
    const step = steps[at]
    if (step) steps[at] = moveStep(step, shift, step.path)
  }
}

/** The same step, `shift` characters further on and at this path. The step itself where neither differs. */
export function moveStep(step: Step, shift: number, path: Path): Step {
  if (shift === 0 && path === step.path) return step
  // Written out, since this runs for every step behind an edit.
  return {
    id: step.id,
    method: step.method,
    notation: step.notation,
    value: step.value,
    otherKeys: step.otherKeys,
    range: { start: step.range.start + shift, end: step.range.end + shift },
    dash: step.dash < 0 ? -1 : step.dash + shift,
    path,
    branches:
      step.branches.length === 0
        ? step.branches
        : step.branches.map((branch) => moveBranch(step, branch, shift, path)),
  }
}

/** The same branch of `step`, which is now at `path`. */
export function moveBranch(step: Step, branch: Branch, shift: number, path: Path): Branch {
  if (path === step.path) {
    if (shift === 0) return branch
    return { label: branch.label, path: branch.path, steps: moveSteps(branch.steps, shift) }
  }
  const newPath = [...path, ...branch.path.slice(step.path.length)]
  const steps = branch.steps.map((inner, index) => moveStep(inner, shift, [...newPath, index]))
  return { label: branch.label, path: newPath, steps }
}

export function movedRange(range: Range, shift: number): Range {
  return shift === 0 ? range : { start: range.start + shift, end: range.end + shift }
}
