import { controlOf } from '../methods/definitionOf.ts'
import type { Resource } from '../methods/method.ts'
import { eachStep } from '../tree/eachStep.ts'
import type { Flow } from '../types.ts'
import { controlIds } from './controlIds.ts'

/**
 * The names that a field may refer to, each once, in the order of the text: the control ids of what is started,
 * the labels, or the sections of this flow.
 */
export function namesIn(flow: Flow, kind: Resource | 'label' | 'section'): string[] {
  if (kind === 'section') return unique(flow.sections.map((section) => section.name))
  if (kind === 'label') return unique(labels(flow))
  return unique(
    controlIds(flow)
      .filter((entry) => entry.kind === kind)
      .map((entry) => entry.id),
  )
}

function labels(flow: Flow): string[] {
  const found: string[] = []
  eachStep(flow, (step) => {
    const label = controlOf(step).label
    if (label !== undefined) found.push(label)
  })
  return found
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
