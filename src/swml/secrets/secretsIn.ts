import type { Range } from '../types.ts'
import { isSecretName } from './isSecretName.ts'
import { PLACEHOLDER } from './placeholder.ts'

/** Finds a `secret`; what stands under a `name` only if the name is a secret's. Global, and with indices. */
export type SecretPattern = RegExp

/** A variable, or a character of one part of an address. */
const part = (ends: string) => `(?:[$%]\\{[^{}]*\\}|[^\\s/?#"<>“”{}$%${ends}]|[$%](?!\\{))+`

const inText: readonly SecretPattern[] = [
  // wss://user:password@host, https://token@host
  new RegExp(`://(?:[^\\s/?#@:"]*:(?!@))?(?<secret>${part('')})@`, 'dg'),
  /\bsips?:[^\s:@;"]+:(?<secret>[^\s:@;"<>]+)@/dgi,
  // ?token=…, and the same in the body of a form
  new RegExp(`(?:^|[?&])(?<name>[\\w.-]{1,60})=(?<secret>${part('&')})`, 'dg'),
  // JSON, and JSON within a text of it
  /"(?<name>[^"\\]{1,60})"\s*:\s*(?<secret>"(?:[^"\\]|\\.)*"?|-?\d[\d.]*)/dgs,
  /\\"(?<name>[^"\\]{1,60})\\"\s*:\s*\\"(?<secret>(?:[^"\\]|\\[^"])+)/dg,
]

/**
 * Where secrets stand in a text, in order: passwords in addresses, tokens in queries, values in JSON by their names.
 * Linear in the text's length. `more`: what else to look for.
 */
export function secretsIn(text: string, more: readonly SecretPattern[] = []): Range[] {
  return [...inText, ...more]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ groups, indices }) => {
      const [start, end] = indices?.groups?.secret ?? [0, 0]
      const isNamed = groups?.name === undefined || isSecretName(groups.name)
      return isNamed && !isOpen(text.slice(start, end)) ? [{ start, end }] : []
    })
    .sort((a, b) => a.start - b.start)
}

/**
 * Whether a value hides nothing: it is empty, or made of variables alone, which are filled in during the call, or was
 * left out.
 */
export function isOpen(value: string): boolean {
  return value.replaceAll(PLACEHOLDER, '').replace(open, '') === ''
}

const open = /[$%]\{[^{}]*\}|\{\{[^{}]*\}\}|\b(?:bearer|basic)\b|[\s:"'\\]/gi
