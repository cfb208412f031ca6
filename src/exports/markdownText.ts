import { maskText } from '../swml/index.ts'

/** A text within a line of Markdown: its secrets masked, its line breaks blanks, none of its signs a sign of Markdown's. */
export function markdownText(text: string): string {
  return maskText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
}
