import type { Flow, Section, Step } from '../types.ts'

/**
 * Calls `visit` with every step of the flow in the order of the text, a step before those nested in it.
 * Nesting is bounded by the reader, so recursion is safe.
 */
export function eachStep(flow: Flow, visit: (step: Step, section: Section) => void): void {
  for (const section of flow.sections) walk(section.steps, section, visit)
}

function walk(
  steps: readonly Step[],
  section: Section,
  visit: (step: Step, section: Section) => void,
): void {
  for (const step of steps) {
    visit(step, section)
    for (const branch of step.branches) walk(branch.steps, section, visit)
  }
}
