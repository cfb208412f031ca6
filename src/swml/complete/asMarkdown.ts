/** A text that somebody wrote, as Markdown that shows just that text: no links, no pictures, no markup. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:]/g, '\\$&').replace(/\s+/g, ' ')
}
