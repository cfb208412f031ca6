import { methods } from '../../methods/index.ts'
import { controlOf, definitionOf } from '../../streams/definitionOf.ts'
import { eachStep } from '../../streams/eachStep.ts'
import type { Flow, Step } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import { nearest } from '../nearest.ts'
import type { Finding, FlowRule, Where } from '../rule.ts'
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
    const uses: { step: Step; use: VariableUse }[] = []
    eachStep(flow, (step) => {
      for (const use of variableUses(step)) if (isOurs(use.name)) uses.push({ step, use })
    })
    if (uses.length === 0) return []
    const set = namesSet(flow)
    return set === undefined
      ? []
      : uses.filter(({ use }) => !set.has(bare(use.name))).map((each) => finding(each, set))
  },
}

/**
 * Only names that a step of this flow would have to set: those of `vars`, and those that methods set. Any other may be
 * one of the environment's.
 */
function isOurs(name: string): boolean {
  return name.startsWith('vars.') || (name !== 'return_value' && setByMethods.has(name))
}

const setByMethods = new Set(
  [...methods.values()].flatMap(({ sets }) => (sets ?? []).map(({ name }) => bare(name))),
)

/** The names that steps of the flow set; undefined where that can't be known. */
function namesSet(flow: Flow): Set<string> | undefined {
  const sections = new Set(flow.sections.map((section) => section.name))
  const names = new Set(['return_value'])
  let sure = true
  eachStep(flow, (step) => {
    const definition = definitionOf(step)
    const call = controlOf(step).call
    const elsewhere = call !== undefined && !call.forGood && !sections.has(call.dest)
    if (!definition || definition.setsUnseen || elsewhere) sure = false
    const named = definition?.setsNamed?.(step.value) ?? []
    for (const { name } of [...(definition?.sets ?? []), ...named]) {
      if (hasVariable(name)) sure = false
      names.add(bare(name))
    }
  })
  return sure ? names : undefined
}

/** `tries` of `vars.tries.first`. */
function bare(name: string): string {
  return name.replace(/^(?:vars\.)+/, '').replace(/[.[].*$/s, '')
}

function finding(
  { step, use }: { step: Step; use: VariableUse },
  set: ReadonlySet<string>,
): Finding {
  const near = nearest(bare(use.name), set)
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
  const { node } = where
  const text = node?.kind === 'scalar' ? node.value : undefined
  if (node?.kind !== 'scalar' || typeof text !== 'string') return []
  // A text of several lines would be written anew as a whole.
  if (where.flow.text.slice(node.range.start, node.range.end).includes('\n')) return []
  const name = new RegExp(`(?<![\\w$.])${use.name.replace('.', '\\.')}(?!\\w)`, 'g')
  const fixed = text.replace(name, () => other)
  return fixed === text ? [] : replaceWith(where, `Change to ‘${other}’`, fixed)
}
