import { maskText } from '../swml/index.ts'

/**
 * A text within a line of Markdown: its secrets masked, line breaks and control characters blanks, none of its signs a
 * sign of Markdown's.
 */
export function markdownText(text: string): string {
  return maskText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
    .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
}
