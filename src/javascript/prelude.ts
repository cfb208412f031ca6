import type { Variables } from './json.ts'
import { longestResult } from './limits.ts'

/**
 * JavaScript that runs within QuickJS before anything else does. It gives a function of an `Input` as JSON; what
 * that returns is an `Outcome` as JSON.
 *
 * What it needs of the language it keeps for itself, since an expression may change all that it can reach. Code can't be
 * made of text: `eval` and the constructors of functions are taken away. Random numbers begin anew with each expression,
 * since the memory they are drawn from is the same each time.
 */
export const prelude = `(() => {
  const { parse, stringify } = JSON
  const run = eval
  const { getPrototypeOf, keys, prototype: { toString } } = Object
  const { apply, defineProperty, deleteProperty } = Reflect
  const { imul } = Math
  const { slice } = String.prototype
  const text = String
  const plain = { Object: 1, Array: 1, Number: 1, String: 1, Boolean: 1 }

  deleteProperty(globalThis, 'eval')
  deleteProperty(globalThis, 'Function')
  for (const made of [function () {}, async function () {}, function* () {}, async function* () {}])
    defineProperty(getPrototypeOf(made), 'constructor', { value: undefined })

  const random = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const kindOf = (value) => {
    switch (typeof value) {
      case 'number':
        return value - value === 0 ? '' : text(value)
      case 'bigint':
      case 'function':
      case 'symbol':
        return typeof value
      case 'object': {
        if (value === null) return ''
        const tag = apply(slice, apply(toString, value, []), [8, -1])
        return plain[tag] ? '' : tag
      }
      default:
        return ''
    }
  }

  const resultOf = (value) => {
    if (value === undefined) return '{}'
    const root = { __proto__: null, value }
    let odd = ''
    let isWhole = false
    const json = stringify(root, function (key, inner) {
      if (odd !== '') return null
      odd = kindOf(inner)
      isWhole = this === root
      return odd === '' ? inner : null
    })
    if (odd !== '') return stringify({ __proto__: null, odd, isWhole })
    return json.length > ${longestResult} ? stringify({ __proto__: null, length: json.length }) : json
  }

  const errorOf = (error) => {
    const thrown = { __proto__: null, name: '', message: 'what it threw is no error' }
    // Where there is no room left for an error, null is thrown.
    if (error === null) thrown.message = 'out of memory'
    else try {
      const isError = typeof error === 'object' && error !== null
      if (isError) thrown.name = text(error.name)
      thrown.message = apply(slice, text(isError ? error.message : error), [0, 300])
    } catch {}
    return stringify({ __proto__: null, thrown })
  }

  return (json) => {
    try {
      const { scopes, source, seed, asCondition } = parse(json)
      Math.random = random(seed)
      for (const names of [scopes.call, scopes.envs, scopes.vars, scopes])
        for (const name of keys(names))
          defineProperty(globalThis, name, { value: names[name], writable: true, enumerable: true, configurable: true })
      const value = run('(' + source + '\\n)')
      return resultOf(asCondition ? !!value : value)
    } catch (error) {
      return errorOf(error)
    }
  }
})()`

/** What the function of the prelude is given: an expression, what it sees, and what its random numbers begin with. */
export type Input = { scopes: Variables; source: string; seed: number; asCondition: boolean }

/** What it returns. */
export type Outcome = {
  value?: unknown
  /** What isn't plain data; `isWhole`: it is the result itself, and not within it. */
  odd?: string
  isWhole?: boolean
  /** Of a result that is too long. */
  length?: number
  thrown?: { name: string; message: string }
}
