import { methods } from '../methods/index.ts'
import type { Control, Lifetime } from '../methods/method.ts'
import type { Step } from '../types.ts'

const onward: Control = {}
const nothing: Lifetime = {}

/** Where the call goes at this step, as its method says. */
export function controlOf(step: Step): Control {
  if (step.form === 'odd') return onward
  return methods.get(step.method)?.control?.(step.value) ?? onward
}

/** What this step starts or stops in the background, as its method says. */
export function lifetimeOf(step: Step): Lifetime {
  if (step.form === 'odd') return nothing
  return methods.get(step.method)?.lifetime?.(step.value) ?? nothing
}
