import { methods } from '../../methods/index.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Step } from '../../types.ts'
import { rewrite } from '../fixes.ts'
import { nearestAmong } from '../nearest.ts'
import type { Finding, FlowRule, Where } from '../rule.ts'
import { bareName, variableSetters } from '../variableSetters.ts'
import { type VariableUse, variableUses } from '../variableUses.ts'

/** Variables that are read, and that no step sets. */
export const unsetVariables: FlowRule = {
  reports: [
    {
      code: 'variable-unset',
      severity: 'hint',
      finds: 'A variable that no step of the flow sets; the nearest that one sets is offered.',
    },
  ],
  check: (flow) => {
    const setters = variableSetters(flow)
    if (setters === undefined) return []
    const findings: Finding[] = []
    const nearOf = nearestAmong(setters.keys())
    eachStep(flow, (step) => {
      for (const use of variableUses(step)) {
        const unset = isOurs(use.name) && !setters.has(bareName(use.name))
        if (unset) findings.push(finding(step, use, nearOf(bareName(use.name))))
      }
    })
    return findings
  },
}

/**
 * Only names that a step of this flow would have to set: those of `vars`, and those that methods set. Any other may be
 * one of the environment's.
 */
function isOurs(name: string): boolean {
  // Whoever runs this document may be handed a return_value before it begins.
  if (bareName(name) === 'return_value') return false
  return name.startsWith('vars.') || setByMethods.has(name)
}

const setByMethods = new Set(
  [...methods.values()].flatMap(({ sets }) => (sets ?? []).map(({ name }) => bareName(name))),
)

function finding(step: Step, use: VariableUse, near: string | undefined): Finding {
  const other = near === undefined ? undefined : use.name.replace(/\w+$/, near)
  return {
    code: 'variable-unset',
    message: `No step of this flow sets “${use.name}”, so it may be empty. ${other ? `Did you mean ‘${other}’?` : 'Set it before this, or check its name.'}`,
    step,
    path: use.path,
    fixes: (where) => (other ? renamed(where, use, other) : []),
  }
}

function renamed(where: Where, use: VariableUse, other: string) {
  const text = where.node?.kind === 'scalar' ? where.node.value : undefined
  if (typeof text !== 'string') return []
  const name = new RegExp(`(?<![\\w$.])${use.name.replace('.', '\\.')}(?!\\w)`, 'g')
  const fixed = text.replace(name, () => other)
  return fixed === text ? [] : rewrite(where, `Change to ‘${other}’`, fixed)
}
