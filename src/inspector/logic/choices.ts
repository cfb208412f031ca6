import { type Field, optionsOf, type Plain } from '../../swml/index.ts'

/** One of the values that a field takes, and what it is called. */
export type Choice = { option: string; value: Plain; words: string }

/** What a list of choices offers, with plain words before the value where the catalogue has them. */
export function choicesOf(field: Field): readonly Choice[] {
  const { shape } = field
  const options = optionsOf(shape)
  return (options ?? []).map((value) => {
    const option = String(value)
    const words = field.choices?.[option]
    if (typeof value !== 'boolean') return { option, value, words: worded(option, words) }
    return { option, value, words: words ?? (value ? 'Yes' : 'No') }
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
