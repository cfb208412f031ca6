import { isMap } from '../plain.ts'
import type { Path, Plain, Step } from '../types.ts'

/** A variable that a value reads: `vars.tries` of `${vars.tries[0]}`. */
export type VariableUse = {
  /** Its name up to the first dot or bracket behind `vars.`. */
  name: string
  /** Of the text that it stands in, from the step. */
  path: Path
}

/**
 * The variables that a step reads by a plain name, each once for each text: in `${…}` and `%{…}`, in conditions, and as
 * the variable that decides. The steps nested in it are left out.
 */
export function variableUses(step: Step): readonly VariableUse[] {
  const { value } = step
  if (typeof value === 'string') return usesIn(value, [step.method])
  if (typeof value !== 'object' || value === null) return none
  const before = known.get(value)
  if (before?.method === step.method) return before.uses
  const nested = new Set(
    step.branches.map((branch) => JSON.stringify(branch.path.slice(step.path.length))),
  )
  const uses = usesBelow(value, [step.method], nested)
  known.set(value, { method: step.method, uses })
  return uses
}

const none: readonly VariableUse[] = []

/** By a step's value, which stays the same object while nothing in it changes. */
const known = new WeakMap<object, { method: string; uses: readonly VariableUse[] }>()

function usesBelow(value: Plain, path: Path, nested: ReadonlySet<string>): VariableUse[] {
  if (typeof value === 'string') return usesIn(value, path)
  if (typeof value !== 'object' || value === null) return []
  if (nested.size > 0 && nested.has(JSON.stringify(path))) return []
  if (Array.isArray(value))
    return value.flatMap((item, index) => usesBelow(item, [...path, index], nested))
  if (!isMap(value)) return []
  return Object.keys(value).flatMap((key) => usesBelow(value[key] ?? null, [...path, key], nested))
}

function usesIn(text: string, path: Path): VariableUse[] {
  // A template's marks are filled in before SignalWire sees them.
  if (text.includes('{{')) return []
  const key = path.length > 1 ? path.at(-1) : undefined
  const names = new Set(key === 'when' ? inScript(text) : inText(text))
  if (key === 'variable') for (const name of whole(text)) names.add(name)
  return [...names].map((name) => ({ name, path }))
}

function inText(text: string): string[] {
  return [...text.matchAll(/[$%]\{([^{}]*)\}/g)].flatMap(([, inner = '']) => whole(inner))
}

/** The name that is all of a text; nothing for a formula. */
function whole(text: string): string[] {
  const name = /^\s*((?:vars\.)?[A-Za-z_]\w*)(?:[.[][\w.[\]]*)?\s*$/.exec(text)?.[1]
  return name === undefined ? [] : [name]
}

function inScript(text: string): string[] {
  const code = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""')
  return [...code.matchAll(/(?<![\w$.])(?:vars\.)?[A-Za-z_]\w*(?!\w)(?!\s*:)/g)].map(
    ([name]) => name,
  )
}
