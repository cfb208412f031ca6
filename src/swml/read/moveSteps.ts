import type { Branch, Path, Range, Step } from '../types.ts'

/** The same steps, `shift` characters further on. */
export function moveSteps(steps: readonly Step[], shift: number): readonly Step[] {
  return shift === 0 ? steps : steps.map((step) => moveStep(step, shift, step.path))
}

/** The same step, `shift` characters further on and at this path. The step itself where neither differs. */
export function moveStep(step: Step, shift: number, path: Path): Step {
  if (shift === 0 && path === step.path) return step
  // Written out, since this runs for every step behind an edit.
  return {
    id: step.id,
    method: step.method,
    form: step.form,
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
    return shift === 0 ? branch : { ...branch, steps: moveSteps(branch.steps, shift) }
  }
  const newPath = [...path, ...branch.path.slice(step.path.length)]
  const steps = branch.steps.map((inner, index) => moveStep(inner, shift, [...newPath, index]))
  return { label: branch.label, path: newPath, steps }
}

export function movedRange(range: Range, shift: number): Range {
  return shift === 0 ? range : { start: range.start + shift, end: range.end + shift }
}
