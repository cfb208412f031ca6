import { methods } from '../methods/index.ts'
import type { Resource } from '../methods/method.ts'
import { get } from '../plain.ts'
import type { Step } from '../types.ts'
import { lifetimeOf } from './definitionOf.ts'
import type { Effect, Reference } from './liveState.ts'

/** What a step does to the streams (or other resource) of the call; undefined where it leaves them alone. */
export function effectOf(step: Step, resource: Resource): Effect | undefined {
  const lifetime = lifetimeOf(step)
  const single = lifetime.single === true
  const reference = referenceOf(step, resource)
  if (lifetime.starts === resource) return { does: 'start', single, reference }
  if (lifetime.stops === resource) return { does: 'stop', single, reference }
  return undefined
}

function referenceOf(step: Step, resource: Resource): Reference {
  const id = get(step.value, 'control_id')
  if (typeof id === 'number' || typeof id === 'boolean')
    return { form: 'literal', text: String(id) }
  if (typeof id !== 'string' || id === '') return { form: 'none' }
  if (!/[$%]\{/.test(id)) return { form: 'literal', text: id }
  const variable = /^[$%]\{\s*(?:vars\.)?([\w.]+)\s*\}$/.exec(id)?.[1]
  const latest = variable !== undefined && idVariables(resource).has(variable)
  return latest ? { form: 'latest' } : { form: 'expression', text: id }
}

/** The variables that hold the id of what was started last: `stream_control_id`. */
function idVariables(resource: Resource): ReadonlySet<string> {
  const known = variables.get(resource)
  if (known) return known
  const names = new Set<string>()
  for (const method of methods.values()) {
    if (method.lifetime?.({}).starts !== resource) continue
    for (const { name } of method.sets ?? []) if (name.endsWith('control_id')) names.add(name)
  }
  variables.set(resource, names)
  return names
}

const variables = new Map<Resource, ReadonlySet<string>>()
