import type { Field, Plain } from '../../swml/index.ts'

/** One of the values that a field takes, and what it is called. */
export type Choice = { option: string; value: Plain; words: string }

/** What a list of choices offers, with plain words before the value where the catalogue has them. */
export function choicesOf(field: Field): readonly Choice[] {
  if (field.shape.kind === 'boolean') {
    return [
      { option: 'true', value: true, words: field.choices?.true ?? 'Yes' },
      { option: 'false', value: false, words: field.choices?.false ?? 'No' },
    ]
  }
  if (field.shape.kind !== 'choice') return []
  return field.shape.options.map((option) => {
    const words = field.choices?.[option]
    return {
      option,
      value: option,
      words: worded(option, words),
    }
  })
}

/** The value beside its words, for those who know it, unless they say the same. */
function worded(option: string, words: string | undefined): string {
  if (words === undefined) return option
  return words.toLowerCase() === option.toLowerCase() ? words : `${words} (${option})`
}

/** Which option shows a value; `unknown` where none of the choices does. */
export function optionOf(
  choices: readonly Choice[],
  value: Plain | undefined,
): { option: string; unknown: boolean } {
  if (value === undefined) return { option: '', unknown: false }
  const found = choices.find((choice) => choice.value === value)
  if (found !== undefined) return { option: found.option, unknown: false }
  const shown = typeof value === 'string' ? `“${value}”` : String(value)
  return { option: shown, unknown: true }
}

/** `${…}` or `%{…}`: a value that is only known during the call. */
export function isVariable(value: Plain | undefined): boolean {
  return typeof value === 'string' && /[$%]\{/.test(value)
}
