/** Digits as JSON writes them, without an exponent: anything else could not be written back as it was typed. */
const decimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

/**
 * What a number field's text stands for: a number where it can be written without changing what it says, else the
 * text itself (a variable, or something for the checks to mark). `007` and twenty digits stay text.
 */
export function readNumber(text: string): number | string {
  const trimmed = text.trim()
  if (!decimal.test(trimmed)) return text
  const value = Number(trimmed)
  return Number.isSafeInteger(Math.trunc(value)) && !Object.is(value, -0) ? value : text
}
