import type { MethodDefinition } from './method.ts'
import { listed } from './words/listed.ts'

/**
 * The definition with its own functions made safe: where one throws, the flow still opens, and the step is shown like
 * one of a method we don't know. The checks tell of it.
 */
export function guarded(definition: MethodDefinition): MethodDefinition {
  const { asks, branches, control, lifetime, runs, setsNamed } = definition
  return {
    ...definition,
    summary: (value) => attempt(() => definition.summary(value)) ?? listed(value),
    ...(branches && { branches: (value) => attempt(() => definition.branches?.(value)) ?? [] }),
    ...(control && { control: (value) => attempt(() => definition.control?.(value)) ?? {} }),
    ...(lifetime && { lifetime: (value) => attempt(() => definition.lifetime?.(value)) ?? {} }),
    ...(asks && { asks: (value) => attempt(() => definition.asks?.(value)) }),
    ...(runs && { runs: (value) => attempt(() => runs(value)) ?? {} }),
    ...(setsNamed && { setsNamed: (value) => attempt(() => definition.setsNamed?.(value)) ?? [] }),
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
