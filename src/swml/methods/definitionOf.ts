import type { Step } from '../types.ts'
import { bodyValue } from './bodyValue.ts'
import { methods } from './index.ts'
import type { Control, Lifetime, MethodDefinition } from './method.ts'

const onward: Control = {}
const nothing: Lifetime = {}

/** What is known of this step's method; undefined for an unknown one and for what isn't a step. */
export function definitionOf(step: Step): MethodDefinition | undefined {
  return step.notation === 'malformed' ? undefined : methods.get(step.method)
}

/** Where the call goes at this step, as its method says. */
export function controlOf(step: Step): Control {
  const definition = definitionOf(step)
  return definition?.control?.(bodyValue(definition, step.value)) ?? onward
}

/** What this step starts or stops in the background, as its method says. */
export function lifetimeOf(step: Step): Lifetime {
  const definition = definitionOf(step)
  return definition?.lifetime?.(bodyValue(definition, step.value)) ?? nothing
}
