import { get, type Plain } from '../swml/index.ts'
import type { Run, Scope } from './types.ts'

/** Where a name without a scope is looked for, in this order. */
const bare = ['vars', 'envs', 'call'] as const

const scopes: readonly string[] = ['call', 'params', 'vars', 'envs'] satisfies Scope[]

/** The keys of a plain path: `a.b[0]['c d']`. */
export function keysOf(path: string): string[] {
  return [...path.matchAll(/\[(?:'([^'\]]*)'|"([^"\]]*)"|(\d+))\]|([\w$-]+)/g)].map(
    ([, single, double, index, name]) => single ?? double ?? index ?? name ?? '',
  )
}

/** What a path leads to, and the scope that it was found in; no value where it isn't set. */
export function lookUp(
  run: Pick<Run, Scope>,
  path: string,
): { value: Plain | undefined; scope: Scope | undefined; isBare: boolean } {
  const [first = '', ...rest] = keysOf(path)
  if (scopes.includes(first) && rest.length > 0) {
    // Safe: it is one of them.
    const scope = first as Scope
    return { value: valueIn(run[scope], rest), scope, isBare: false }
  }
  const scope = bare.find((one) => Object.hasOwn(run[one], first))
  const value = scope && valueIn(run[scope], [first, ...rest])
  return { value, scope, isBare: true }
}

function valueIn(from: Plain, keys: readonly string[]): Plain | undefined {
  let at: Plain | undefined = from
  for (const key of keys) at = get(at, Array.isArray(at) && /^\d+$/.test(key) ? Number(key) : key)
  return at
}
