import type { Field, Plain } from '../../swml/index.ts'
import { readNumber } from './numberText.ts'

/** Whether a value of this field can be written in a row beside its name. */
export function isRowValue(of: Field, value: Plain = ''): boolean {
  const fits = of.shape.kind === 'text' || of.shape.kind === 'any'
  return fits && (typeof value !== 'object' || value === null)
}

/**
 * What a row's text stands for where it may be anything: `3` a number, `true` yes, all else text. Text that looks like
 * one of these is written in quotes: `"3"`.
 */
export function readRow(of: Field, text: string): Plain {
  if (of.shape.kind !== 'any') return text
  if (text === 'true' || text === 'false') return text === 'true'
  return quoted(text) ?? readNumber(text)
}

/** A value as its row shows it; `source`: how a number is written. */
export function rowText(of: Field, value: Plain, source: () => string | undefined): string {
  if (value === null) return ''
  if (typeof value !== 'string') return source() ?? String(value)
  return readRow(of, value) === value ? value : JSON.stringify(value)
}

function quoted(text: string): string | undefined {
  if (!/^".*"$/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
