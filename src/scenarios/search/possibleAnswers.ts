import type { Answer, CallOptions, Waiting } from '../../simulation/index.ts'
import { asText, type OutcomeField, type Plain, type PlainMap, put } from '../../swml/index.ts'
import type { AskedFor } from './askedFor.ts'

/** More values are never tried for one field. */
const most = 14

/** The answers that are tried where a call waits: each outcome, with what the flow asks for filled in. */
export function possibleAnswers(waiting: Waiting, wanted: AskedFor): Answer[] {
  if (waiting.kind === 'pause') return [{ kind: 'go' }]
  if (waiting.kind === 'error') return [{ kind: 'error', goOn: true }]
  if (waiting.kind === 'document') return documents(wanted)
  if (waiting.kind === 'expression') return []
  if (waiting.outcomes.length === 0) return [{ kind: 'hangup' }]
  return waiting.outcomes.flatMap(({ name, asks }) =>
    givens(asks, wanted).map((given): Answer => {
      const isFilled = Object.keys(given).length > 0
      return { kind: 'outcome', name, ...(isFilled && { given }) }
    }),
  )
}

/** The calls that are begun: the usual one, and those that the flow asks for. */
export function possibleCalls(options: CallOptions, wanted: AskedFor): CallOptions[] {
  const others = [...wanted].flatMap(([variable, values]) => {
    const [scope = '', name, ...more] = variable.split('.')
    if (name === undefined || more.length > 0 || !isGiven(scope)) return []
    return values.map((value) => ({ ...options, [scope]: { ...options[scope], [name]: value } }))
  })
  return [options, ...others.slice(0, most)]
}

function isGiven(scope: string): scope is 'call' | 'envs' | 'params' {
  return scope === 'call' || scope === 'envs' || scope === 'params'
}

/** Each field’s values in turn, the others being as they are to begin with. */
function givens(asks: readonly OutcomeField[], wanted: AskedFor): PlainMap[] {
  const usual: PlainMap = {}
  const values = asks.map((field) => ({ field, tried: valuesFor(field, wanted) }))
  for (const { field, tried } of values) {
    const first = field.initial ?? tried[0]
    if (first !== undefined) put(usual, field.name, first)
  }
  const others = values.flatMap(({ field, tried }) =>
    tried
      .filter((value) => value !== usual[field.name])
      .map((value) => ({ ...usual, [field.name]: value })),
  )
  return [usual, ...others]
}

function valuesFor({ kind, name }: OutcomeField, wanted: AskedFor): Plain[] {
  const all = [...wanted.values()].flat()
  if (kind === 'keys') return withOther(unique(all.map(asText).filter(isKeys)), '*#0123456789')
  if (kind === 'words')
    return [...unique(all.map(asText).filter((text) => !isKeys(text))), 'Something else']
  if (kind === 'data') return bodies(wanted)
  const numbers = all.map(Number).filter((number) => Number.isInteger(number))
  if (name !== 'code') return []
  return unique([...numbers.filter((one) => one >= 100 && one < 600), 404, 500])
}

const isKeys = (text: string) => /^[0-9*#]+$/.test(text)

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)].slice(0, most)
}

/** The keys, and one that isn’t among them: none of the choices. */
function withOther(keys: readonly string[], others: string): string[] {
  const other = [...others].reverse().find((key) => !keys.includes(key))
  return other === undefined ? [...keys] : [...keys, other]
}

/** What a server may answer so that variables hold what is asked for: all of it, and then each other value. */
function bodies(wanted: AskedFor): Plain[] {
  const fields = [...wanted].flatMap(([variable, values]) => {
    const [, ...keys] = variable.split('.')
    return keys.length > 0 ? [{ keys, values }] : []
  })
  const all: PlainMap = {}
  for (const { keys, values } of fields) merged(all, keys, values[0] ?? '')
  const others = fields.flatMap(({ keys, values }) =>
    values.slice(1).map((value) => merged(structuredClone(all), keys, value)),
  )
  return fields.length > 0 ? [all, ...others.slice(0, most)] : []
}

function merged(map: PlainMap, [key = '', ...rest]: readonly string[], value: Plain): PlainMap {
  if (rest.length === 0) put(map, key, value)
  else {
    const held = Object.hasOwn(map, key) ? map[key] : undefined
    const inner = typeof held === 'object' && held !== null && !Array.isArray(held) ? held : {}
    put(map, key, merged(inner, rest, value))
  }
  return map
}

/** What may stand at an address: SWML that comes back, with what is asked for or without, or nothing. */
function documents(wanted: AskedFor): Answer[] {
  const values = unique(wanted.get('return_value') ?? []).slice(0, 6)
  const returns = values.map((value) => JSON.stringify({ sections: { main: [{ return: value }] } }))
  const comesBack = '{"sections":{"main":[{"play":{"url":"say:From the address"}}]}}'
  return [
    ...[comesBack, ...returns].map((text): Answer => ({ kind: 'document', text })),
    { kind: 'document', missing: true },
  ]
}
