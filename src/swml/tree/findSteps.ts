import type { Flow, Path, Step } from '../types.ts'

/** The step at a path; undefined where no step is there. */
export function stepAt(flow: Flow, path: Path): Step | undefined {
  const step = stepAbove(flow, path)
  return step?.path.length === path.length ? step : undefined
}

/** The innermost step at or above a path: for the path of a field, the step it belongs to. */
export function stepAbove(flow: Flow, path: Path): Step | undefined {
  const [root, name, index] = path
  if (root !== 'sections' || typeof index !== 'number') return undefined
  const section = flow.sections.find((candidate) => candidate.name === name)
  let step = section?.steps[index]
  while (step) {
    const inner: Step | undefined = stepBelow(step, path)
    if (!inner) return step
    step = inner
  }
  return undefined
}

/** The step whose branch holds the step at this path; undefined for steps of a section. */
export function parentStep(flow: Flow, path: Path): Step | undefined {
  return stepAbove(flow, path.slice(0, -1))
}

/** All steps, nested ones included, in the order of the text. */
export function allSteps(flow: Flow): Step[] {
  const steps: Step[] = []
  for (const section of flow.sections) collect(section.steps, steps)
  return steps
}

/** A step and all steps nested in it, in the order of the text. */
export function withNested(steps: readonly Step[]): Step[] {
  const all: Step[] = []
  collect(steps, all)
  return all
}

/** The step with this id; undefined where it is gone. */
export function stepById(flow: Flow, id: number): Step | undefined {
  for (const section of flow.sections) {
    const step = byId(section.steps, id)
    if (step) return step
  }
  return undefined
}

function stepBelow(step: Step, path: Path): Step | undefined {
  for (const branch of step.branches) {
    const index = path[branch.path.length]
    if (typeof index === 'number' && startsWith(path, branch.path)) return branch.steps[index]
  }
  return undefined
}

/** Whether a path lies at or below another. */
export function startsWith(path: Path, start: Path): boolean {
  if (path.length < start.length) return false
  for (let at = start.length - 1; at >= 0; at--) if (path[at] !== start[at]) return false
  return true
}

function collect(steps: readonly Step[], into: Step[]): void {
  for (const step of steps) {
    into.push(step)
    for (const branch of step.branches) collect(branch.steps, into)
  }
}

function byId(steps: readonly Step[], id: number): Step | undefined {
  for (const step of steps) {
    if (step.id === id) return step
    for (const branch of step.branches) {
      const inner = byId(branch.steps, id)
      if (inner) return inner
    }
  }
  return undefined
}
