import { lifetimeOf } from '../methods/definitionOf.ts'
import { methods } from '../methods/index.ts'
import type { Resource } from '../methods/method.ts'
import type { Plain, Step } from '../types.ts'
import { idOf } from './idOf.ts'
import type { Effect, Reference } from './liveState.ts'

/** What a step does to the streams (or other resource) of the call; undefined where it leaves them alone. */
export function effectOf(step: Step, resource: Resource): Effect | undefined {
  const { starts, stops, single = false } = lifetimeOf(step)
  if (starts !== resource && stops !== resource) return undefined
  const reference = referenceTo(idOf(step), resource)
  return { does: starts === resource ? 'start' : 'stop', single, reference }
}

function referenceTo(id: Plain | undefined, resource: Resource): Reference {
  if (id === undefined) return { kind: 'none' }
  const text = String(id)
  if (!/[$%]\{/.test(text)) return { kind: 'literal', text }
  const variable = /^[$%]\{\s*(?:vars\.)?([\w.]+)\s*\}$/.exec(text)?.[1]
  const latest = variable !== undefined && variable === latestOf(resource)
  return latest ? { kind: 'latest' } : { kind: 'expression', text }
}

/** The variable that holds the id of what was started last: `stream_control_id`. */
function latestOf(resource: Resource): string | undefined {
  if (!variables.has(resource)) {
    const all = [...methods.values()].map((method) => method.lifetime?.({}))
    variables.set(resource, all.find((lifetime) => lifetime?.starts === resource)?.latest)
  }
  return variables.get(resource)
}

const variables = new Map<Resource, string | undefined>()
