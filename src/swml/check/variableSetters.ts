import { controlOf, definitionOf } from '../methods/definitionOf.ts'
import { eachStep } from '../tree/eachStep.ts'
import type { Flow, Step } from '../types.ts'
import { hasVariable } from './hasVariable.ts'

/** By variable: the steps that set it. */
export type VariableSetters = ReadonlyMap<string, readonly Step[]>

/**
 * The variables that the steps of a flow set, and which do; undefined where that can't be known: an agent, a web
 * request's answer, a document elsewhere or a method we don't know may set any.
 */
export function variableSetters(flow: Flow): VariableSetters | undefined {
  const known = answers.get(flow)
  if (known) return known.setters
  const answer = { setters: look(flow) }
  answers.set(flow, answer)
  return answer.setters
}

const answers = new WeakMap<Flow, { setters: VariableSetters | undefined }>()

function look(flow: Flow): VariableSetters | undefined {
  const sections = new Set(flow.sections.map((section) => section.name))
  const setters = new Map<string, Step[]>()
  let sure = true
  eachStep(flow, (step) => {
    const definition = definitionOf(step)
    const call = controlOf(step).call
    const elsewhere = call !== undefined && !call.forGood && !sections.has(call.dest)
    if (!definition || definition.setsUnseen || elsewhere) sure = false
    const named = definition?.setsNamed?.(step.value) ?? []
    for (const { name } of [...(definition?.sets ?? []), ...named]) {
      if (hasVariable(name)) sure = false
      const list = setters.get(bareName(name))
      if (list) list.push(step)
      else setters.set(bareName(name), [step])
    }
  })
  return sure ? setters : undefined
}

/** `tries` of `vars.tries.first`. */
export function bareName(name: string): string {
  return name.replace(/^(?:vars\.)+/, '').replace(/[.[].*$/s, '')
}
