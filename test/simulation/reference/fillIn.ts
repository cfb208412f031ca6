import type { Plain, PlainMap } from '../../../src/swml/index.ts'
import { type Asking, type Call, fail } from './referenceCall.ts'

const name = String.raw`[A-Za-z_$][\w$-]*`
const plainPath = new RegExp(String.raw`^\s*${name}(\.[\w$-]+|\[\d+\])*\s*$`)

/** A value as text. */
export function text(value: Plain | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`
}

/** A value with its variables filled in; a text that is a document itself stays as it is. */
export function* fillIn(call: Call, value: Plain): Asking<Plain> {
  if (typeof value === 'string') return isSwml(value) ? value : yield* fillText(call, value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list: Plain[] = []
    for (const one of value) list.push(yield* fillIn(call, one))
    return list
  }
  const map: PlainMap = {}
  for (const key of Object.keys(value)) map[key] = yield* fillIn(call, value[key] ?? null)
  return map
}

/** SWML in place of the name of a section. */
export function isSwml(value: string): boolean {
  return /^\s*([{[]|sections:|version:)/.test(value)
}

function* fillText(call: Call, written: string): Asking<Plain> {
  const whole = /^[$%]\{([^{}]*)\}$/.exec(written)
  if (whole) return (yield* held(call, whole[1] ?? '')) ?? ''
  let filled = ''
  for (const part of written.split(/([$%]\{[^{}]*\})/)) {
    const inner = /^[$%]\{([^{}]*)\}$/.exec(part)?.[1]
    filled += inner === undefined ? part : text(yield* held(call, inner))
  }
  return filled
}

function* held(call: Call, inner: string): Asking<Plain | undefined> {
  return plainPath.test(inner) ? lookUp(call, inner.trim()) : yield* evaluate(call, inner)
}

export const isName = (written: string): boolean => plainPath.test(written)

/** What a plain path leads to. Without a scope: in vars, else envs, else call. */
export function lookUp(call: Call, path: string): Plain | undefined {
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  const scopes: PlainMap = {
    call: call.call,
    params: call.params,
    vars: call.vars,
    envs: call.envs,
  }
  const [first = '', second] = keys
  let at: Plain | undefined = scopes
  if (!(first in scopes) || second === undefined)
    at = [call.vars, call.envs, call.call].find((scope) => Object.hasOwn(scope, first))
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as PlainMap)[key]
  }
  return at
}

/** Runs JavaScript over the variables. */
export function* evaluate(call: Call, source: string): Asking<Plain | undefined> {
  try {
    if (source.length > 1024 || /\b(function|for|while|async|await)\b/.test(source))
      throw new Error('refused')
    const scopes = { call: call.call, params: call.params, vars: call.vars, envs: call.envs }
    const names: Record<string, unknown> = {}
    Object.assign(names, call.call, call.envs, call.vars, scopes)
    const keys = Object.keys(names).filter((key) => /^[A-Za-z_$][\w$]*$/.test(key))
    return new Function(...keys, `return (${source})`)(...keys.map((key) => names[key])) as Plain
  } catch {
    return yield* fail(call, 'relay_script_js_eval_error')
  }
}

/** Whether a condition is true; braces in it are as if they weren't there. */
export function* isTrue(call: Call, when: string): Asking<boolean> {
  const bare = when.replaceAll(/[$%]\{([^{}]*)\}/g, '$1')
  return Boolean(yield* evaluate(call, bare))
}

/** Parameters as they are handed over: texts, but for lists and maps. */
export function asParams(params: Plain | undefined): PlainMap {
  const texts: PlainMap = {}
  for (const [key, value] of Object.entries(params ?? {}))
    texts[key] = typeof value === 'object' && value !== null ? value : text(value)
  return texts
}
