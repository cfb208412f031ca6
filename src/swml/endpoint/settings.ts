import { get } from '../plain.ts'
import type { Plain } from '../types.ts'

/** A property's text; empty where it isn't set or is no text. */
export function textOf(value: Plain | undefined, key: string): string {
  const found = get(value, key)
  if (typeof found === 'string') return found.trim()
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

/** Whether it is decided only during the call. */
export function isVariable(text: string): boolean {
  return /[$%]\{/.test(text)
}

export function print(value: Plain): string {
  return JSON.stringify(value, null, 2)
}
