import { bodyValue } from '../methods/bodyValue.ts'
import { definitionOf } from '../methods/definitionOf.ts'
import { get, getIn, isMap, put } from '../plain.ts'
import { toPlain } from '../syntax/toPlain.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Flow, Path, Plain, Step } from '../types.ts'

/** What a step says, as texts that are the same where two steps say the same. */
export type StepKeys = {
  step: Step
  /** With all that is nested in it. */
  whole: string
  /** Without the steps nested in it. */
  own: string
}

/** The keys of a step of a flow. */
export function keysOf(flow: Flow, step: Step): StepKeys {
  // What stands beside the method isn't part of the step's value.
  const entry = step.otherKeys.length > 0 ? getIn(plainOf(flow), step.path) : undefined
  const beside = canonical(step.otherKeys.map((key) => [key, get(entry, key) ?? null]))
  const head = `${step.notation === 'malformed' ? '?' : ''}${step.method}\n${beside}\n`
  const own = step.branches.length > 0 ? canonical(ownValue(step)) : undefined
  const whole = head + canonical(fullValue(step))
  return { step, whole, own: own === undefined ? whole : head + own }
}

/** A step's value in full: the short and the long form say the same. */
function fullValue(step: Step): Plain | undefined {
  const definition = definitionOf(step)
  return definition ? bodyValue(definition, step.value) : step.value
}

/** The same with its nested lists emptied: what the step says by itself. */
export function ownValue(step: Step): Plain | undefined {
  const start = step.path.length + 1
  return step.branches.reduce<Plain | undefined>(
    (value, { path }) => emptiedAt(value, path.slice(start)),
    fullValue(step),
  )
}

function emptiedAt(value: Plain | undefined, [key, ...rest]: Path): Plain | undefined {
  if (key === undefined) return []
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? (emptiedAt(item, rest) ?? null) : item))
  if (!isMap(value)) return value
  const copy: { [key: string]: Plain } = {}
  for (const [name, item] of Object.entries(value))
    put(copy, name, name === String(key) ? (emptiedAt(item, rest) ?? null) : item)
  return copy
}

/** The same text for the same data; the order of keys doesn't matter. */
function canonical(value: Plain | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isMap(value)) return Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? 'nothing')
  const entries = Object.keys(value).sort()
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/** All that a flow's text says. */
export function plainOf(flow: Flow): Plain {
  const known = plains.get(flow)
  if (known !== undefined) return known
  const { root } = wholeTree(flow.text)
  const plain = root === undefined ? null : toPlain(root)
  plains.set(flow, plain)
  return plain
}

const plains = new WeakMap<Flow, Plain>()
