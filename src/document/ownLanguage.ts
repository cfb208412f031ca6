import { type Language, looksLikeJson } from '../swml/index.ts'
import { isCurrent } from './analysis.ts'
import type { DocumentState } from './types.ts'

type Known = Pick<DocumentState, 'text' | 'flow' | 'analysis'>

/**
 * The format of the document's text. Where the flow isn't the text's own (it can't be read, or is still being read),
 * the text alone says which: the flow's would be that of the text before.
 */
export function ownLanguage({ text, flow, analysis }: Known): Language {
  if (isCurrent({ analysis }) && flow.readable) return flow.language
  return looksLikeJson(text) ? 'json' : 'yaml'
}
