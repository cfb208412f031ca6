import type { Flow, Section, Step } from '../types.ts'

/**
 * Calls `visit` with every step of the flow in the order of the text, a step before those nested in it, until it
 * answers false. Nesting is bounded by the reader, so recursion is safe.
 */
export function eachStep(
  flow: Flow,
  visit: (step: Step, section: Section) => boolean | undefined,
): void {
  for (const section of flow.sections) {
    if (!walk(section.steps, (step) => visit(step, section))) return
  }
}

/** All steps, nested ones included, in the order of the text. */
export function allSteps(flow: Flow): Step[] {
  return flow.sections.flatMap((section) => withNested(section.steps))
}

/** These steps and all steps nested in them, in the order of the text. */
export function withNested(steps: readonly Step[]): Step[] {
  const all: Step[] = []
  walk(steps, (step) => {
    all.push(step)
    return true
  })
  return all
}

/** The steps with these ids, in the order of the text; ids that are gone are left out. */
export function stepsWithIds(flow: Flow, ids: Iterable<number>): Step[] {
  const wanted = new Set(ids)
  const found: Step[] = []
  if (wanted.size === 0) return found
  eachStep(flow, (step) => {
    if (wanted.has(step.id)) found.push(step)
    return found.length < wanted.size
  })
  return found
}

/** False once `visit` has answered so. */
function walk(steps: readonly Step[], visit: (step: Step) => boolean | undefined): boolean {
  for (const step of steps) {
    if (visit(step) === false) return false
    for (const branch of step.branches) if (!walk(branch.steps, visit)) return false
  }
  return true
}
