import type { FieldShape } from '../methods/field.ts'
import { bodyOf } from '../methods/fieldsOf.ts'
import type { FieldFacts } from '../methods/method.ts'

/** What few fields are, so that most methods needn't be looked into for it. */
export type RareFact = NonNullable<FieldFacts['role']> | 'needsAll' | 'needsEntry'

/** Which of these some field of a method is, at any depth. */
export function factsOf(method: string): ReadonlySet<RareFact> {
  const before = known.get(method)
  if (before) return before
  const found = new Set<RareFact>()
  const shape = bodyOf(method)?.shape
  if (shape) collect(shape, found, 0)
  known.set(method, found)
  return found
}

const known = new Map<string, ReadonlySet<RareFact>>()

/** Some shapes hold themselves. */
const deepest = 10

function collect(shape: FieldShape, found: Set<RareFact>, depth: number): void {
  if (depth > deepest) return
  if (shape.kind === 'list') collect(shape.item, found, depth + 1)
  if (shape.kind === 'map') collect(shape.value, found, depth + 1)
  if (shape.kind === 'union') for (const form of shape.forms) collect(form.shape, found, depth + 1)
  if (shape.kind !== 'object') return
  for (const field of shape.fields) {
    if (field.role) found.add(field.role)
    if (field.needsAll) found.add('needsAll')
    if (field.needsEntry !== undefined) found.add('needsEntry')
    collect(field.shape, found, depth + 1)
  }
}
