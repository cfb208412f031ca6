import type { Plain } from '../swml/index.ts'

/** A variable’s value as it is typed: texts as they are, unless they would be read as something else. */
export function textOfValue(value: Plain): string {
  if (typeof value !== 'string') return JSON.stringify(value, null, holdsMuch(value) ? 2 : 0)
  const read = valueOfText(value)
  return 'value' in read && read.value === value ? value : JSON.stringify(value)
}

const holdsMuch = (value: Plain) => JSON.stringify(value).length > 40

/** What was typed: JSON where it is any, else a text; what begins like JSON has to be some. */
export function valueOfText(text: string): { value: Plain } | { problem: string } {
  const typed = text.trim()
  try {
    // Safe: what JSON.parse gives is plain data.
    return { value: JSON.parse(typed) as Plain }
  } catch {
    const begun = beginnings[typed.charAt(0)]
    return begun === undefined
      ? { value: text }
      : {
          problem: `This begins like ${begun} in JSON, but it can’t be read. Put the whole in quotes if it is a text.`,
        }
  }
}

const beginnings: Readonly<Record<string, string>> = {
  '{': 'a map',
  '[': 'a list',
  '"': 'a text in quotes',
}

/** Why this can't be the name of a variable; undefined where it can. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'Write the name of the variable.'
  return /[\s${}]/.test(name.trim())
    ? 'A name has no spaces and no braces: write it bare.'
    : undefined
}
