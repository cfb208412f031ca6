import type { Field } from '../methods/field.ts'
import type { MethodDefinition } from '../methods/method.ts'
import { isScalar, scalarOf } from '../methods/schema/scalars.ts'

/** A field in plain words, for completion and hover: what it is for, an example, its default, what it takes. */
export function fieldWords(field: Field): string[] {
  const lines = [
    field.description,
    field.required ? 'Required.' : undefined,
    isScalar(field.shape)
      ? scalarOf(field.shape).takes?.(field.shape, field.choices ?? {})
      : undefined,
    field.example === undefined ? undefined : `e.g. \`${field.example}\``,
    field.default === undefined ? undefined : `Not set: \`${JSON.stringify(field.default)}\``,
    field.whenEmpty === undefined ? undefined : `Not set: ${field.whenEmpty}`,
  ]
  return lines.filter((line) => line !== undefined)
}

/** A method in plain words. */
export function methodWords(method: MethodDefinition): string[] {
  const sets = method.sets?.map(({ name, help }) => `\`${name}\`: ${help.replace(/\.$/, '')}`) ?? []
  return [method.help, ...(sets.length > 0 ? [`Sets ${sets.join('; ')}.`] : [])]
}
