import type { Field, FieldShape } from '../methods/field.ts'
import type { MethodDefinition } from '../methods/method.ts'

/** A field in plain words, for completion and hover: what it is for, an example, its default, what it takes. */
export function fieldWords(field: Field): string[] {
  const lines = [
    field.description,
    field.required ? 'Required.' : undefined,
    takes(field.shape, field.choices),
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

function takes(shape: FieldShape, words: Field['choices']): string | undefined {
  switch (shape.kind) {
    case 'choice':
      return `One of ${shape.options
        .map((option) => {
          const meaning =
            words !== undefined && Object.hasOwn(words, option) ? ` (${words[option]})` : ''
          return `\`${option}\`${meaning}`
        })
        .join(', ')}.`
    case 'number': {
      const what = shape.integer ? 'A whole number' : 'A number'
      if (shape.min !== undefined && shape.max !== undefined)
        return `${what} from ${shape.min} to ${shape.max}.`
      if (shape.min !== undefined) return `${what}, ${shape.min} or more.`
      return shape.max === undefined ? `${what}.` : `${what}, ${shape.max} or less.`
    }
    case 'boolean':
      return '`true` or `false`.'
    default:
      return undefined
  }
}
