import { bodyValue } from '../methods/bodyValue.ts'
import { methods } from '../methods/index.ts'
import type { Flow, Problem, Step } from '../types.ts'
import { checkSource } from './checkSource.ts'
import { attempted, codesOf } from './failedCheck.ts'
import { methodFaults } from './methodFaults.ts'
import { placeFindings } from './placeFindings.ts'
import { stepRules } from './reports.ts'
import type { Finding } from './rule.ts'
import { textsIn } from './textsIn.ts'

/**
 * The problems of one step, without those of the steps nested in it: what can be said of it without looking at the
 * rest of the flow. Cheap for a step without problems, and again for one whose value is the same object.
 */
export function checkStep(flow: Flow, step: Step): Problem[] {
  if (step.notation === 'malformed' || step.method === '') return []
  const written = attempted('how it is written', () => checkSource(flow, step))
  const explained = placesOf(written)
  const findings = [
    ...attempted('the step as a whole', () => findingsOf(step)).filter(
      // How a value is written explains why it has the wrong type: one of the two is enough.
      ({ fault, path }) => fault !== undefined || !explained?.has(JSON.stringify(path)),
    ),
    ...written,
  ]
  if (findings.length === 0) return []
  return placeFindings(
    flow,
    findings.map((finding) => ({ ...finding, step })),
  )
}

/** By a step's value: what was found the last time, and of which method. Aliases share values between methods. */
const known = new WeakMap<object, { method: string; findings: readonly Finding[] }>()

function findingsOf(step: Step): readonly Finding[] {
  const { value, method } = step
  if (typeof value !== 'object' || value === null) return look(step)
  const before = known.get(value)
  if (before?.method === method) return before.findings
  const findings = look(step)
  known.set(value, { method, findings })
  return findings
}

function look(step: Step): Finding[] {
  const definition = methods.get(step.method)
  const body = definition ? bodyValue(definition, step.value) : (step.value ?? null)
  const context = { step, definition, body, texts: textsIn(step) }
  const found = stepRules.flatMap((rule) => attempted(codesOf(rule), () => rule.check(context)))
  return [...found, ...methodFaults(step.method, step.value)]
}

/** Which values the way they are written says something of; undefined where none. */
function placesOf(written: readonly Finding[]): ReadonlySet<string> | undefined {
  if (written.length === 0) return undefined
  const ofValues = written.filter(({ fault, mark }) => fault === undefined && mark !== 'key')
  return new Set(ofValues.map(({ path }) => JSON.stringify(path)))
}
