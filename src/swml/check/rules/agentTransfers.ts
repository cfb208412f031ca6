import { methods } from '../../methods/index.ts'
import { get, isMap } from '../../plain.ts'
import { definitionOf } from '../../streams/definitionOf.ts'
import { eachStep } from '../../streams/eachStep.ts'
import type { Language, Path, Plain } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'
import { transferFirst } from '../transferFirst.ts'

/** SWML of an agent's function that hands the call on, while the agent isn't told to let go of it. */
export const agentTransfers: FlowRule = {
  reports: [
    {
      code: 'agent-stays-on',
      severity: 'warning',
      finds:
        'An agent’s function hands the call on without “transfer: true” before its SWML, in JSON: the agent stays on, and is billed.',
    },
  ],
  check: (flow) => {
    const findings: Finding[] = []
    eachStep(flow, (step) => {
      const definition = definitionOf(step)
      // One that only listens is no part of the conversation.
      if (!definition?.fillsIn || definition.mode === 'background') return
      const found = actionsIn(step.value ?? null, [step.method], flow.language)
      findings.push(...found.map((finding) => ({ ...finding, step })))
    })
    return findings
  },
}

/** Every action with SWML, at any depth: functions answer in several places. */
function actionsIn(value: Plain, path: Path, language: Language): Finding[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => actionsIn(item, [...path, index], language))
  if (!isMap(value)) return []
  const swml = get(value, 'SWML')
  if (swml === undefined)
    return Object.keys(value).flatMap((key) =>
      actionsIn(value[key] ?? null, [...path, key], language),
    )
  const names = Object.keys(value)
  const isFirst = value.transfer === true && names.indexOf('transfer') < names.indexOf('SWML')
  const isRight = isFirst && language === 'json'
  return isRight || !handsOn(swml) ? [] : [finding(path, isFirst)]
}

function finding(path: Path, isFirst: boolean): Finding {
  return {
    code: 'agent-stays-on',
    message: isFirst
      ? 'The agent stays on the line, and is billed, after this hands the call on: in YAML the order of “transfer” and “SWML” may be lost. Write the flow as JSON.'
      : 'The agent stays on the line, and is billed, after this hands the call on: put “transfer: true” before “SWML” in the same object, in a flow written as JSON.',
    path: [...path, 'SWML'],
    mark: 'key',
    fixes: ({ flow, path: at }) => transferFirst(flow, at.slice(0, -1), isFirst),
  }
}

/** Whether a document has a step, at any depth, after which somebody else has the call. */
function handsOn(swml: Plain): boolean {
  if (Array.isArray(swml)) return swml.some(handsOn)
  if (!isMap(swml)) return false
  return Object.keys(swml).some(
    (key) => methods.get(key)?.handsOn === true || handsOn(swml[key] ?? null),
  )
}
