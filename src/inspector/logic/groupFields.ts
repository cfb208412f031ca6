import { type Field, isMap, type Plain } from '../../swml/index.ts'

/** The fields of a form by when they are shown. */
export type FieldGroups = {
  required: readonly Field[]
  common: readonly Field[]
  /** Folded under "More options". */
  more: readonly Field[]
  /** Properties that the method doesn't have: kept, and edited as YAML. */
  others: readonly string[]
}

/** With so few of them there is nothing to gain by folding them. */
const worthFolding = 3

/**
 * The order of a form: required first, then the common fields, the rarely used ones, and what isn't known. `risen`:
 * rarely used ones that are shown among the common ones, since they are used here.
 */
export function groupFields(
  fields: readonly Field[],
  value: Plain | undefined,
  risen: ReadonlySet<string>,
): FieldGroups {
  const names = new Set(fields.map((field) => field.name))
  const all = fields.filter((field) => !field.required && field.advanced === true)
  const rare = [...all.filter(isCurrent), ...all.filter((field) => !isCurrent(field))]
  const folds = rare.length >= worthFolding && rare.length < fields.length
  const up = (field: Field) => !folds || risen.has(field.name)
  return {
    required: fields.filter((field) => field.required),
    common: [
      ...fields.filter((field) => !field.required && field.advanced !== true),
      ...rare.filter(up),
    ],
    more: rare.filter((field) => !up(field)),
    others: isMap(value) ? Object.keys(value).filter((name) => !names.has(name)) : [],
  }
}

function isCurrent({ deprecated }: Field): boolean {
  return deprecated !== true
}
