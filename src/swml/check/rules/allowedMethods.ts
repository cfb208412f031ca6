import { methods } from '../../methods/index.ts'
import { titleOf } from '../../methods/titleOf.ts'
import { placeByPath } from '../../read/branchPlaces.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** Steps in a nested list that takes only some methods: what a called person goes through before being connected. */
export const allowedMethods: FlowRule = {
  reports: [
    {
      code: 'method-not-allowed',
      severity: 'error',
      finds: 'A step where SignalWire takes only certain others, such as an agent in confirm.',
      platformError: 'relay_script_method_parameter_invalid_value',
    },
  ],
  check: (flow) => {
    const findings: Finding[] = []
    eachStep(flow, (owner) => {
      if (owner.branches.every(({ steps }) => steps.length === 0)) return
      // Once for all branches: there may be thousands.
      const placeOf = placeByPath(owner)
      for (const { path, steps, label } of owner.branches) {
        const allowed = placeOf(path)?.allowed
        if (!allowed) continue
        for (const step of steps)
          if (methods.has(step.method) && !allowed.includes(step.method))
            findings.push({
              code: 'method-not-allowed',
              message: `“${titleOf(step.method)}” can’t stand in “${label}”: SignalWire takes only ${listed(allowed)} there. Move it elsewhere, or remove it.`,
              step,
              path: [step.method],
              mark: 'key',
            })
      }
    })
    return findings
  },
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
