import { withoutLogin } from '../methods/words/words.ts'
import { get } from '../plain.ts'
import type { Plain } from '../types.ts'

/** A property's text; empty where it isn't set or is no text. */
export function textOf(value: Plain | undefined, key: string): string {
  const found = get(value, key)
  if (typeof found === 'string') return found.trim()
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

/** An address as it may be shown to anyone: without a user's name and password. */
export function addressOf(value: Plain | undefined, key: string): string {
  return withoutLogin(textOf(value, key))
}

/** Whether it is decided only during the call. */
export function isVariable(text: string): boolean {
  return /[$%]\{/.test(text)
}

/** A secret as it may be shown: a variable's name is none, everything else is masked, its length too. */
export function masked(secret: string): string {
  return /^[$%]\{[^{}]*\}$/.test(secret) ? secret : '••••••••'
}

export function print(value: Plain): string {
  return JSON.stringify(value, null, 2)
}
