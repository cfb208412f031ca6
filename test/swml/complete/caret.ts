/** A text with `|` at the caret, as the text without it and the offset. */
export function withCaret(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|')
  if (offset === -1) throw new Error('No caret')
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset }
}
