import { allowedAt, definitionOf, type Flow, type Step, stepErrors } from '../swml/index.ts'

/** What SignalWire would report of a step before it runs. */
export type StepError = { code: string; text: string }

const known = new WeakMap<Step, readonly StepError[]>()

/** What SignalWire would report of a step as it is written, before it runs. */
export function errorsOf(flow: Flow, step: Step): readonly StepError[] {
  const before = known.get(step)
  if (before) return before
  const errors = look(flow, step)
  known.set(step, errors)
  return errors
}

function look(flow: Flow, step: Step): StepError[] {
  if (step.notation === 'malformed' || step.method === '')
    return [
      { code: 'relay_script_method_missing_name', text: 'This step doesn’t name one method.' },
    ]
  if (!isAllowed(flow, step))
    return [
      {
        code: 'relay_script_method_parameter_invalid_value',
        text: `“${step.method}” can’t stand in this list.`,
      },
    ]
  return stepErrors(step).map(({ platformError, message }) => ({
    code: platformError,
    text: message,
  }))
}

function isAllowed(flow: Flow, step: Step): boolean {
  if (!definitionOf(step)) return true
  return allowedAt(flow, step.path.slice(0, -1))?.includes(step.method) ?? true
}
