import type { DocumentState } from '../document/types.ts'
import { convert, type Language } from '../swml/index.ts'
import { languageNames } from './languageNames.ts'

/** The document's text in a format, byte for byte where it is its own; or in words why there is none. */
export function textIn(
  { flow, text, stale }: Pick<DocumentState, 'flow' | 'text' | 'stale'>,
  language: Language,
): { text: string } | { missing: string } {
  if (flow.language === language) return { text }
  if (stale || !flow.readable) {
    const own = languageNames[flow.language]
    return {
      missing: `There is no ${languageNames[language]} while the ${own} can't be read. Fix its errors first.`,
    }
  }
  return { text: convert(flow, language).text }
}
