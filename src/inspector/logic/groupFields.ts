import { type Field, isMap, type Plain } from '../../swml/index.ts'

export type FieldGroups = {
  required: readonly Field[]
  common: readonly Field[]
  /** Folded under "More options". */
  more: readonly Field[]
  /** Properties that the method doesn't have: kept, and edited as YAML. */
  others: readonly string[]
}

/** The order of a form: required first, then the common fields, the rarely used ones, and what isn't known. */
export function groupFields(fields: readonly Field[], value: Plain | undefined): FieldGroups {
  const names = new Set(fields.map((field) => field.name))
  return {
    required: fields.filter((field) => field.required),
    common: fields.filter((field) => !field.required && field.advanced !== true),
    more: fields.filter((field) => !field.required && field.advanced === true),
    others: isMap(value) ? Object.keys(value).filter((name) => !names.has(name)) : [],
  }
}
