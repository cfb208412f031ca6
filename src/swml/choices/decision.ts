import { bareVariable } from '../bareVariable.ts'
import { type BranchKind, branchKinds } from '../edit/branches/branchKinds.ts'
import { bodyValue } from '../methods/bodyValue.ts'
import { definitionOf } from '../methods/definitionOf.ts'
import type { Field } from '../methods/field.ts'
import { fieldsOf } from '../methods/fieldsOf.ts'
import { methods } from '../methods/index.ts'
import { get, isMap } from '../plain.ts'
import type { Path, Plain, Step } from '../types.ts'

/** A step that goes one of several ways by the value of a variable, with how it is written. */
export type Decision = {
  step: Step
  /** Of its map of cases, within its value. */
  way: Extract<BranchKind, { kind: 'cases' }>
  /** Where its variable, its cases and what runs otherwise stand in the text. */
  variable: Path
  cases: Path
  otherwise: Path
  /** Its variable is still empty. */
  isOpen: boolean
}

/** The decision that a step makes by this variable, or by none yet; undefined where it makes no such one. */
export function decisionBy(step: Step | undefined, variable: string): Decision | undefined {
  const definition = step && definitionOf(step)
  const names = definition && namesIn(definition.name)
  if (!step || !names || step.notation !== 'map') return undefined
  const value = bodyValue(definition, step.value)
  const written = get(value, names.variable) ?? ''
  const isOpen = written === ''
  if (!isMap(value) || (!isOpen && bareName(String(written)) !== variable)) return undefined
  const way = branchKinds(step).find((each) => each.kind === 'cases' && each.path.length === 1)
  if (way?.kind !== 'cases') return undefined
  const at = (name: string) => [...step.path, step.method, name]
  return {
    step,
    way,
    variable: at(names.variable),
    cases: at(names.cases),
    otherwise: at(names.otherwise),
    isOpen,
  }
}

/** A new step that decides by a variable, with one case; undefined where no method does. */
export function newDecision(
  variable: string,
  key: string,
): { method: string; step: Plain; case: Path } | undefined {
  for (const { name, initial } of methods.values()) {
    const names = namesIn(name)
    if (!names) continue
    const value = {
      ...(isMap(initial) ? initial : {}),
      [names.variable]: variable,
      [names.cases]: Object.fromEntries([[key, []]]),
    }
    return { method: name, step: { [name]: value }, case: [name, names.cases, key] }
  }
  return undefined
}

type Names = { variable: string; cases: string; otherwise: string }

const known = new Map<string, Names | undefined>()

/** The properties of a method whose own body is such a decision, as its schema says. */
function namesIn(method: string): Names | undefined {
  if (known.has(method)) return known.get(method)
  const fields = fieldsOf(method)
  const variable = fields.find((field) => field.role === 'variable' && field.required)
  const cases = fields.find(isCases)
  const otherwise = fields.find((field) => field.shape.kind === 'steps')
  const names =
    variable && cases && otherwise
      ? { variable: variable.name, cases: cases.name, otherwise: otherwise.name }
      : undefined
  known.set(method, names)
  return names
}

function isCases({ shape }: Field): boolean {
  return shape.kind === 'map' && shape.value.kind === 'steps'
}

/** `answer` of `${vars.answer}`. */
function bareName(text: string): string {
  return bareVariable(text).replace(/^(?:vars\.)+/, '')
}
