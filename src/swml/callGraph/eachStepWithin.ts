import { bodyValue } from '../methods/bodyValue.ts'
import { controlOf, definitionOf } from '../methods/definitionOf.ts'
import { eachStep } from '../tree/eachStep.ts'
import type { Flow, Step } from '../types.ts'
import { DEEPEST, readDocument } from './readDocument.ts'

/**
 * Calls `visit` with every step of the flow in the order of the text, and after a step with those of the documents that
 * are written in it; `shown`: the step of this flow.
 */
export function eachStepWithin(flow: Flow, visit: (step: Step, shown: Step) => void): void {
  walk(flow, visit, undefined, 0)
}

function walk(
  flow: Flow,
  visit: (step: Step, shown: Step) => void,
  within: Step | undefined,
  depth: number,
): void {
  eachStep(flow, (step) => {
    const shown = within ?? step
    visit(step, shown)
    if (depth === DEEPEST) return
    for (const dest of leadsTo(step)) {
      const written = readDocument(dest, step)
      if (written) walk(written, visit, shown, depth + 1)
    }
  })
}

function leadsTo(step: Step): string[] {
  const definition = definitionOf(step)
  const { call } = controlOf(step)
  const may = definition?.mayRun?.(bodyValue(definition, step.value)) ?? []
  return [...(call ? [call.dest] : []), ...may.map(({ dest }) => dest)]
}
