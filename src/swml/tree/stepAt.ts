import type { Flow, Path, Step } from '../types.ts'
import { leadingTo } from './leadingTo.ts'

/** The step at a path; undefined where no step is there. */
export function stepAt(flow: Flow, path: Path): Step | undefined {
  const step = stepAbove(flow, path)
  return step?.path.length === path.length ? step : undefined
}

/** The innermost step at or above a path: for the path of a field, the step it belongs to. */
export function stepAbove(flow: Flow, path: Path): Step | undefined {
  return stepsAlong(flow, path).at(-1)
}

/** The step whose branch holds the step at this path; undefined for steps of a section. */
export function parentStep(flow: Flow, path: Path): Step | undefined {
  return stepAbove(flow, path.slice(0, -1))
}

/** The steps that a path leads through, the outermost first. */
export function stepsAlong(flow: Flow, path: Path): Step[] {
  const steps: Step[] = []
  let list = leadingTo<{ path: Path; steps: readonly Step[] }>(flow.sections, path)
  while (list) {
    const index = path[list.path.length]
    const step = typeof index === 'number' ? list.steps[index] : undefined
    if (!step) return steps
    steps.push(step)
    list = leadingTo(step.branches, path)
  }
  return steps
}

/** The steps exactly at these paths, as ids in the order of the text. */
export function idsAtPaths(flow: Flow, paths: readonly Path[]): number[] {
  const steps = paths.flatMap((path) => stepAt(flow, path) ?? [])
  return [...new Set(steps.sort((a, b) => a.range.start - b.range.start).map((step) => step.id))]
}
