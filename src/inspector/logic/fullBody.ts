import { methods, type Plain, type Step } from '../../swml/index.ts'

/** A step's value as its form shows it: `play: "say:Hi"` fills the field that the string stands for. */
export function fullBody(step: Step): Plain | undefined {
  const definition = methods.get(step.method)
  const { value } = step
  if (value === null || value === undefined) return undefined
  if (definition?.stringForm === undefined || typeof value === 'object') return value
  return { [definition.stringForm]: value }
}
