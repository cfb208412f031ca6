import { isPlainSafe, type ScalarContext } from './isPlainSafe.ts'

/** Without quotes, or within which. */
export type ScalarStyle = 'plain' | 'single' | 'double'

/**
 * A scalar on one line of YAML, as a value or as a key, that every YAML reader reads as this value.
 * Strings stand plain where that is safe, else in double quotes; `style` asks for a quote style, which is kept
 * where the string can be written in it.
 */
export function printScalar(
  value: null | boolean | number | string,
  context: ScalarContext,
  style: ScalarStyle = 'plain',
): string {
  if (typeof value === 'number') return printNumber(value)
  if (typeof value !== 'string') return String(value)
  if (style === 'single' && isSingleSafe(value)) return `'${value.replaceAll("'", "''")}'`
  if (style === 'plain' && isPlainSafe(value, context)) return value
  return doubleQuoted(value)
}

/** JSON's double quotes, with more characters escaped: YAML readers refuse or fold some that JSON allows. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** YAML 1.1 knows an exponent only after a point and with a sign. */
function printNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text
}

/** On one line, with nothing that would need an escape. */
function isSingleSafe(text: string): boolean {
  return doubleQuoted(text) === `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
