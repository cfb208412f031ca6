import { looksLikeJson } from '../syntax/parse.ts'
import type { Caret } from './caret.ts'
import { caretInYaml } from './caretInYaml.ts'
import { scanFlow } from './scanFlow.ts'

/**
 * Where a caret is in a text that need not be readable; undefined where nothing can be said (comments, block text).
 * What begins with a bracket and then a quote is JSON here, also while something is missing.
 */
export function caretAt(text: string, offset: number): Caret | undefined {
  if (!looksLikeJson(text) || !/^\uFEFF?\s*[{[]\s*(?:["{[}\]]|$)/.test(text))
    return caretInYaml(text, offset)
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const found = scanFlow(text, start, offset, 'json', [])
  return typeof found === 'string' ? undefined : found
}
