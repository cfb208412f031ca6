import { bodyValue } from '../methods/bodyValue.ts'
import { definitionOf, lifetimeOf } from '../methods/definitionOf.ts'
import { get } from '../plain.ts'
import { maskText } from '../secrets/mask.ts'
import type { Step } from '../types.ts'

/** The id that a step gives to what it starts, or of what it stops, as written; undefined where it has none. */
export function idOf(step: Step): string | number | boolean | undefined {
  return fieldOf(step, lifetimeOf(step).id)
}

/** What people call the thing that a step starts, for showing: its id, else its name, else ''. */
export function streamName(step: Step): string {
  const { id, name } = lifetimeOf(step)
  return maskText(String(fieldOf(step, id) ?? fieldOf(step, name) ?? ''))
}

function fieldOf(step: Step, field: string | undefined): string | number | boolean | undefined {
  const definition = definitionOf(step)
  if (field === undefined || definition === undefined) return undefined
  const value = get(bodyValue(definition, step.value), field)
  return value === null || value === '' || typeof value === 'object' ? undefined : value
}
