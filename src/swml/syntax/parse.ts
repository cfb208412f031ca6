import type { Language } from '../types.ts'
import type { SyntaxTree } from './node.ts'
import { notText } from './notText.ts'
import { parseJson } from './parseJson.ts'
import { parseYaml } from './parseYaml.ts'

/**
 * Reads any text as YAML or JSON, whichever it is.
 *
 * What begins with `{` or `[` is JSON where it reads as JSON, and also where it reads as neither (then it was meant
 * as JSON); where only YAML reads it (flow style, comments, trailing commas) it is YAML. All else is YAML.
 * Never throws; what is wrong is in `errors`.
 */
export function parse(text: string): SyntaxTree {
  const unreadable = notText(text)
  if (unreadable) {
    return {
      language: 'yaml',
      root: undefined,
      errors: [unreadable],
      warnings: [],
      requiresFullParse: true,
    }
  }
  if (!looksLikeJson(text)) return parseYaml(text)
  const json = parseJson(text)
  if (json.errors.length === 0 || json.errors.some((error) => error.code === 'too-deep'))
    return json
  const yaml = parseYaml(text)
  return yaml.errors.length === 0 ? yaml : json
}

/** Parses as the language that is already known. */
export function parseAs(text: string, language: Language): SyntaxTree {
  return language === 'json' ? parseJson(text) : parseYaml(text)
}

/** Whether the first character that isn't blank opens a bracket. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text)
}
