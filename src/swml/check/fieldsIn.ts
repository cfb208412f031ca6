import type { Field, FieldShape } from '../methods/field.ts'
import { bodyOf } from '../methods/fieldsOf.ts'
import { isMap, type PlainMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import { factsOf, type RareFact } from './factsOf.ts'
import type { StepContext } from './rule.ts'

/** A property that is set in a step's value, with what is known of it. */
export type SetField = {
  field: Field
  value: Plain
  /** From the step. */
  path: Path
  /** The object that it stands in, and the properties that this may have. */
  owner: PlainMap
  fields: readonly Field[]
}

/**
 * Every property that is set in a step's value, at any depth, without those of the steps nested in it. Empty where its
 * method has none that is such a thing.
 */
export function fieldsIn(context: StepContext, ...wanted: RareFact[]): readonly SetField[] {
  const facts = factsOf(context.step.method)
  if (!wanted.some((fact) => facts.has(fact))) return []
  const before = known.get(context)
  if (before) return before
  const shape = bodyOf(context.step.method)?.shape
  const found: SetField[] = []
  if (shape) visit(shape, context.body, [context.step.method], found)
  known.set(context, found)
  return found
}

/** Several rules ask while a step is looked at. */
const known = new WeakMap<StepContext, readonly SetField[]>()

function visit(shape: FieldShape, value: Plain, path: Path, found: SetField[]): void {
  if (shape.kind === 'list' && Array.isArray(value)) {
    value.forEach((item, index) => void visit(shape.item, item, [...path, index], found))
  } else if (shape.kind === 'union') {
    const like = shape.forms.filter((one) => isLike(one.shape, value))
    const form = like.length < 2 ? like[0] : like.find((one) => one.accepts(value))
    if (form) visit(form.shape, value, path, found)
  } else if (isMap(value) && shape.kind === 'map') {
    for (const key of Object.keys(value))
      visit(shape.value, value[key] ?? null, [...path, key], found)
  } else if (isMap(value) && shape.kind === 'object') {
    visitProperties(shape.fields, value, path, found)
  }
}

function visitProperties(
  fields: readonly Field[],
  owner: PlainMap,
  path: Path,
  found: SetField[],
): void {
  for (const field of fields) {
    const value = Object.hasOwn(owner, field.name) ? owner[field.name] : undefined
    if (value === undefined) continue
    const at = [...path, field.name]
    found.push({ field, value, path: at, owner, fields })
    visit(field.shape, value, at, found)
  }
}

/** Asking a schema whether it takes a value costs more than to see what kind of value that is. */
function isLike({ kind }: FieldShape, value: Plain): boolean {
  if (Array.isArray(value)) return kind === 'list'
  return isMap(value) && (kind === 'object' || kind === 'map')
}
