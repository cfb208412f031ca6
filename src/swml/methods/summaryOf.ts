import type { Plain } from '../types.ts'
import { bodyValue } from './bodyValue.ts'
import { methods } from './index.ts'
import { listed } from './words/listed.ts'

/**
 * The line on a step's card: what this step does, in plain words. For a method we don't know, a short list of what
 * is set. May be empty. Never throws.
 */
export function summaryOf(step: { method: string; value: Plain | undefined }): string {
  const definition = methods.get(step.method)
  if (!definition) return listed(step.value)
  return definition.summary(bodyValue(definition, step.value))
}
