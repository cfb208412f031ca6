import type { Path, Step } from '../types.ts'
import { type Expression, expressionsIn } from './expression/expressionsIn.ts'
import { namesIn } from './expression/namesIn.ts'
import { placeholdersIn } from './expression/placeholders.ts'
import { roleAt } from './roleAt.ts'
import { textsIn } from './textsIn.ts'

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
  if (typeof value !== 'object' || value === null) return look(step)
  const before = known.get(value)
  if (before?.method === step.method) return before.uses
  const uses = look(step)
  known.set(value, { method: step.method, uses })
  return uses
}

/** By a step's value, which stays the same object while nothing in it changes. */
const known = new WeakMap<object, { method: string; uses: readonly VariableUse[] }>()

function look(step: Step): VariableUse[] {
  const conditions = new Map<string, Expression>()
  for (const one of expressionsIn(step))
    if (one.kind === 'condition') conditions.set(JSON.stringify(one.path), one)
  return textsIn(step).flatMap(({ text, path }) => {
    // A template's marks are filled in before SignalWire sees them.
    if (text.includes('{{')) return []
    const condition = conditions.size > 0 ? conditions.get(JSON.stringify(path)) : undefined
    const names = new Set([
      ...placeholdersIn(text).flatMap(({ inner, closed }) => (closed ? whole(inner) : [])),
      ...[...namesIn(condition?.nodes ?? [])].filter((name) => !/^_+$/.test(name)),
      ...(path.length > 1 && roleAt(path) === 'variable' ? whole(text) : []),
    ])
    return [...names].map((name) => ({ name, path }))
  })
}

/** The name that is all of a text; nothing for a formula. */
function whole(text: string): string[] {
  const name = /^\s*((?:vars\.)?[A-Za-z_]\w*)(?:[.[][\w.[\]]*)?\s*$/.exec(text)?.[1]
  return name === undefined ? [] : [name]
}
