import type { Flow, Path, Step } from '../types.ts'
import { leadingTo } from './leadingTo.ts'
import { samePath } from './paths.ts'
import { stepAbove } from './stepAt.ts'

/** A list of steps: a section's, or that of a branch of `parent`. */
export type StepList = {
  path: Path
  steps: readonly Step[]
  /** The section's name, or what the branch is called. */
  label: string
  parent: Step | undefined
}

/** The list of steps at exactly this path; undefined where the flow has none there. */
export function listAt(flow: Flow, path: Path): StepList | undefined {
  const section = leadingTo(flow.sections, path)
  if (section?.path.length === path.length) {
    const { name, steps, notation } = section
    return notation === 'other' ? undefined : { path, steps, label: name, parent: undefined }
  }
  const parent = stepAbove(flow, path)
  const branch = parent && leadingTo(parent.branches, path)
  return branch && samePath(branch.path, path)
    ? { path, steps: branch.steps, label: branch.label, parent }
    : undefined
}

/** The path of the list that a step is in. */
export function listOf(step: Path): Path {
  return step.slice(0, -1)
}

/** A step's path ends in its place in its list, from 0. */
export function indexInList(step: Path): number {
  const index = step.at(-1)
  return typeof index === 'number' ? index : 0
}
