import {
  branchPlaces,
  definitionOf,
  type Flow,
  type Step,
  stepAbove,
  stepErrors,
} from '../swml/index.ts'

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
  if (!definitionOf(step) || step.path.length <= 3) return true
  const owner = stepAbove(flow, step.path.slice(0, -1))
  if (!owner) return true
  const inner = JSON.stringify(step.path.slice(owner.path.length + 1, -1))
  const place = branchPlaces(owner.method, owner.value).find(
    ({ path }) => JSON.stringify(path) === inner,
  )
  return place?.allowed?.includes(step.method) ?? true
}
