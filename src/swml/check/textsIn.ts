import { isMap } from '../plain.ts'
import type { Path, Plain, Step } from '../types.ts'

/** A text in a step's value, with its path from the step. */
export type StepText = { text: string; path: Path }

/** Every text in a step's value, in order, without those of the steps nested in it. Keys aren't texts. */
export function textsIn(step: Step): readonly StepText[] {
  const nested = new Set(
    step.branches.map((branch) => JSON.stringify(branch.path.slice(step.path.length))),
  )
  const found: StepText[] = []
  const visit = (value: Plain, path: Path) => {
    if (typeof value === 'string') found.push({ text: value, path })
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      if (nested.size > 0 && nested.has(JSON.stringify(path))) return
      value.forEach((item, index) => void visit(item, [...path, index]))
    } else if (isMap(value))
      for (const key of Object.keys(value)) visit(value[key] ?? null, [...path, key])
  }
  visit(step.value ?? null, [step.method])
  return found
}
