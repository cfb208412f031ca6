import { type PlainMap, put } from '../plain.ts'
import type { Plain } from '../types.ts'
import type { MethodDefinition } from './method.ts'

/**
 * A step's value in its full form: `- hangup` and `hangup:` are `{}`; for a method with a short form,
 * `play: "say:Hi"` is `{ url: 'say:Hi' }`. Everything else is handed back as it is.
 */
export function bodyValue(definition: MethodDefinition, value: Plain | undefined): Plain {
  if (value === undefined || value === null) return definition.emptyIsNull ? null : {}
  if (definition.stringForm === undefined || typeof value === 'object') return value
  const map: PlainMap = {}
  put(map, definition.stringForm, value)
  return map
}
