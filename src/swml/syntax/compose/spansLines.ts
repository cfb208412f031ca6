import type { CST } from 'yaml'

/** Whether a token, with the blanks behind it, takes more than one line. */
export function spansLines(token: CST.Token | null | undefined): boolean {
  switch (token?.type) {
    case undefined:
      return false
    case 'alias':
    case 'scalar':
    case 'double-quoted-scalar':
    case 'single-quoted-scalar':
      return token.source.includes('\n') || hasNewline(token.end)
    case 'flow-collection':
      return token.items.some(
        (item) =>
          hasNewline(item.start) ||
          hasNewline(item.sep) ||
          spansLines(item.key) ||
          spansLines(item.value),
      )
    default:
      return true
  }
}

function hasNewline(tokens: readonly CST.SourceToken[] | undefined): boolean {
  return tokens?.some((token) => token.type === 'newline') ?? false
}
