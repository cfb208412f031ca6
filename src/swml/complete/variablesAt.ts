import { flowGraph } from '../callGraph/flowGraph.ts'
import { stepsBefore } from '../callGraph/stepsBefore.ts'
import { controlOf, definitionOf } from '../methods/definitionOf.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Flow, Path, Step } from '../types.ts'
import { callVariables } from './callVariables.ts'
import { writtenNames } from './writtenNames.ts'

/** A variable that may be used at a place: `call.from`, `vars.tries`, `prompt_value`, `envs.token`. */
export type Variable = {
  /** As it is written between `${` and `}`, or in JavaScript. */
  name: string
  /** What it holds, in plain words. */
  help: string
  /** The step that sets it; unset for what the call brings along. */
  from?: number
}

/**
 * The variables that may have a value where a step runs, best first: what the steps before it set (the nearest first),
 * what the call knows of itself, what the section is handed (`params.…`), and the environment's (`envs.…`) that this
 * flow speaks of. Where loops or calls of sections lead back, a step further down the text counts as before, too.
 * @param path of a step, or of anything within it; for a place in no step, all of the flow's variables.
 */
export function variablesAt(flow: Flow, path: Path): readonly Variable[] {
  const step = stepAbove(flow, path)
  const before = step === undefined ? flowGraph(flow).steps : stepsBefore(flow, step)
  const found = new Map<string, Variable>()
  const add = (variable: Variable) => {
    if (!found.has(variable.name)) found.set(variable.name, variable)
  }
  for (const earlier of before) for (const variable of setBy(earlier)) add(variable)
  for (const variable of callVariables) add(variable)
  for (const name of handedOver(flow, path)) {
    add({ name: `params.${name}`, help: 'Handed over by the step that runs this section.' })
  }
  for (const name of writtenNames(flow.text)) {
    if (name.startsWith('params.')) add({ name, help: 'Handed over by whoever runs this section.' })
    if (name.startsWith('envs.')) add({ name, help: 'From the settings of your SignalWire space.' })
  }
  return [...found.values()]
}

/** What a step sets: by its method, and by the names in its value. */
function setBy(step: Step): Variable[] {
  const definition = definitionOf(step)
  const sets = [...(definition?.sets ?? []), ...(definition?.setsNamed?.(step.value) ?? [])]
  return sets.map(({ name, help }) => ({ name, help, from: step.id }))
}

/** The names of the parameters that steps of this flow hand to the section that the path lies in. */
function handedOver(flow: Flow, path: Path): readonly string[] {
  const section = path[0] === 'sections' ? path[1] : undefined
  const names = new Set<string>()
  for (const step of flowGraph(flow).steps) {
    const { call } = controlOf(step)
    if (call === undefined || call.dest !== section) continue
    for (const name of call.params ?? []) names.add(name)
  }
  return [...names]
}
