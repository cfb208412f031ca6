import type { Field, FieldShape } from '../methods/field.ts'
import { bodyOf, fieldAt } from '../methods/fieldsOf.ts'
import { holdsSteps } from '../methods/holdsSteps.ts'
import type { Trail } from './caret.ts'

/** What stands at a place of a document. */
export type Meaning =
  | { kind: 'document' }
  | { kind: 'version' }
  | { kind: 'sections' }
  | { kind: 'steps' }
  /** `allowed`: the methods it may have, where that isn't any. */
  | { kind: 'step'; allowed?: readonly string[] }
  /** A value within the step's. */
  | { kind: 'field'; method: string; field: Field }

/** What a trail leads to, by the catalogue; undefined where nothing is known of it. */
export function meaningOf(trail: Trail): Meaning | undefined {
  let at: Meaning = { kind: 'document' }
  let inner: (string | 0)[] = []
  for (const key of trail) {
    const next: Meaning | undefined = stepInto(at, key, inner)
    if (next === undefined) return undefined
    if (next.kind === 'field') inner = at.kind === 'field' ? [...inner, key] : []
    at = next
  }
  return at
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case for each kind of place
function stepInto(
  at: Meaning,
  key: string | 0,
  inner: readonly (string | 0)[],
): Meaning | undefined {
  switch (at.kind) {
    case 'document':
      return key === 'version'
        ? { kind: 'version' }
        : key === 'sections'
          ? { kind: 'sections' }
          : undefined
    case 'sections':
      return key === 0 ? undefined : { kind: 'steps' }
    case 'steps':
      return key === 0 ? { kind: 'step' } : undefined
    case 'step': {
      const field = key === 0 ? undefined : bodyOf(key)
      return field && key !== 0 ? { kind: 'field', method: key, field } : undefined
    }
    case 'field': {
      if (key === 0 && holdsSteps(at.field.shape)) {
        const allowed = allowedIn(at.field.shape)
        return { kind: 'step', ...(allowed ? { allowed } : {}) }
      }
      const field = fieldAt(at.method, [...inner, key])
      return field && { kind: 'field', method: at.method, field }
    }
    default:
      return undefined
  }
}

/** The methods that a nested list of steps takes; undefined where it takes any. */
export function allowedIn(shape: FieldShape): readonly string[] | undefined {
  if (shape.kind === 'steps') return shape.allowed
  if (shape.kind !== 'union') return undefined
  return shape.forms.map((form) => allowedIn(form.shape)).find((each) => each !== undefined)
}

/** The properties that a map at this place may have; those of all its forms. */
export function fieldsWithin(shape: FieldShape): readonly Field[] {
  if (shape.kind === 'object') return shape.fields
  if (shape.kind !== 'union') return []
  const fields = new Map<string, Field>()
  for (const form of shape.forms) {
    for (const field of fieldsWithin(form.shape))
      if (!fields.has(field.name)) fields.set(field.name, field)
  }
  return [...fields.values()]
}
