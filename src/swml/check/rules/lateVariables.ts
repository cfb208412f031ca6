import { setBefore } from '../../callGraph/setBefore.ts'
import { getIn } from '../../plain.ts'
import { eachStep } from '../../tree/eachStep.ts'
import { startsWith } from '../../tree/paths.ts'
import type { Step } from '../../types.ts'
import { roleAt } from '../roleAt.ts'
import type { Finding, FlowRule } from '../rule.ts'
import { bareName, variableSetters } from '../variableSetters.ts'
import { type VariableUse, variableUses } from '../variableUses.ts'

/** Variables that are read where no call can have set them yet. */
export const lateVariables: FlowRule = {
  reports: [
    {
      code: 'variable-set-later',
      // Another document may have set it before it handed the call to this one.
      severity: 'hint',
      finds: 'A variable that is only set after it is read, or on another path.',
    },
  ],
  check: (flow) => {
    const setters = variableSetters(flow)
    if (setters === undefined || setters.size === 0) return []
    const reads: Read[] = []
    const wanted = new Map<string, readonly Step[]>()
    eachStep(flow, (step) => {
      for (const use of variableUses(step)) {
        const name = bareName(use.name)
        const by = setters.get(name)
        if (by === undefined || notOurs.has(name) || isMeantToBeEmpty(step, use, by)) continue
        reads.push({ step, use, name })
        wanted.set(name, by)
      }
    })
    if (reads.length === 0) return []
    const { reached, mayBeSet, mayBeSetWithin } = setBefore(flow, wanted)
    // What no call comes to may be run from outside, and then at any time.
    const isSeen = (name: string) => wanted.get(name)?.every(reached) === true
    return reads
      .filter(({ step, use, name }) => {
        if (!reached(step) || mayBeSet(step, name) || !isSeen(name)) return false
        return !(isInResult(use) && mayBeSetWithin(step, name))
      })
      .map(finding)
  },
}

type Read = { step: Step; use: VariableUse; name: string }

/** Handed over by whoever runs the document, or not a variable but a group of them. */
const notOurs = new Set(['return_value', 'vars', 'call', 'params', 'envs'])

/** Where the step sets the variable itself, or within its branches, or tests for its absence. */
function isMeantToBeEmpty(step: Step, { name, path }: VariableUse, setters: readonly Step[]) {
  const isWithin = (setter: Step) => startsWith(setter.path, step.path)
  if (setters.some(isWithin)) return true
  if (roleAt(path) !== 'condition') return false
  const script = String(getIn(step.value, path.slice(1)))
  const own = name.replace('.', '\\.')
  return new RegExp(
    `typeof|undefined|null|!\\s*${own}(?!\\w)|(?<!\\w)${own}\\s*(?:\\|\\||\\?\\?|[!=]==?\\s*(''|""))`,
  ).test(script)
}

/** Read after the section that the step runs has come back. */
function isInResult({ path }: VariableUse): boolean {
  return path[1] === 'result'
}

function finding({ step, use }: Read): Finding {
  return {
    code: 'variable-set-later',
    message: `“${use.name}” is still empty here: the steps that set it come later, or on another path. Set it before this step.`,
    step,
    path: use.path,
  }
}
