import { readDocument } from '../../callGraph/readDocument.ts'
import { definitionOf } from '../../methods/definitionOf.ts'
import { asDest } from '../../methods/words/dest.ts'
import { get, isMap } from '../../plain.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow, Path, Plain, Step } from '../../types.ts'
import { hasVariable } from '../hasVariable.ts'
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
      findings.push(...actionsIn(step.value ?? null, [step.method], { flow, step }))
    })
    return findings
  },
}

type Agent = { flow: Flow; step: Step }

/** Every action with SWML, at any depth: functions answer in several places. */
function actionsIn(value: Plain, path: Path, agent: Agent): Finding[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => actionsIn(item, [...path, index], agent))
  if (!isMap(value)) return []
  const swml = get(value, 'SWML')
  if (swml === undefined)
    return Object.keys(value).flatMap((key) => actionsIn(value[key] ?? null, [...path, key], agent))
  const transfer = get(value, 'transfer')
  // Only the call knows.
  if (hasVariable(transfer)) return []
  const names = Object.keys(value)
  // SignalWire's own tools write it as text.
  const isSaid = String(transfer) === 'true'
  const isFirst = isSaid && names.indexOf('transfer') < names.indexOf('SWML')
  const isRight = isFirst && agent.flow.language === 'json'
  return isRight || !handsOn(swml, agent.step) ? [] : [finding(path, agent.step, isFirst)]
}

function finding(path: Path, step: Step, isFirst: boolean): Finding {
  return {
    code: 'agent-stays-on',
    message: isFirst
      ? 'The agent stays on the line, and is billed, after this hands the call on: in YAML the order of “transfer” and “SWML” may be lost. Write the flow as JSON.'
      : 'The agent stays on the line, and is billed, after this hands the call on: put “transfer: true” before “SWML” in the same object, in a flow written as JSON.',
    step,
    path: [...path, 'SWML'],
    mark: 'key',
    fixes: ({ flow, path: at }) => transferFirst(flow, at.slice(0, -1), isFirst),
  }
}

/** Whether a document, also one written as text, has a step after which somebody else has the call. */
function handsOn(swml: Plain, step: Step): boolean {
  const dest = asDest(swml)
  const document = dest === undefined ? undefined : readDocument(dest, step)
  let found = false
  if (document)
    eachStep(document, (inner) => {
      if (definitionOf(inner)?.handsOn) found = true
    })
  return found
}
