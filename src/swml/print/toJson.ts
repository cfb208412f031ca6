import type { Plain } from '../types.ts'
import { type Printable, printableOf } from './printable.ts'
import { inlineLines, jsonInline } from './printInline.ts'

/**
 * Plain data as a JSON document: two spaces, one newline at the end. Infinite numbers become `null`, as in all JSON.
 */
export function toJson(value: Plain): string {
  return toJsonDocument(printableOf(value))
}

/** A whole document as JSON. */
export function toJsonDocument(value: Printable): string {
  return `${inlineLines(value, jsonInline, '  ').join('\n')}\n`
}
