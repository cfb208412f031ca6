import type { CST } from 'yaml'

/**
 * Where a value that isn't there stands: behind the blanks in the line of the last token that is neither blank nor
 * comment; `offset` where there is none.
 */
export function absentPlace(
  offset: number,
  before: readonly CST.SourceToken[] | undefined,
): number {
  if (!before) return offset
  let at = offset
  for (let index = before.length - 1; index >= 0; index--) {
    const token = before[index]
    if (!token) break
    if (token.type === 'space' || token.type === 'comment' || token.type === 'newline') {
      at -= token.source.length
      continue
    }
    for (let behind = before[++index]; behind?.type === 'space'; behind = before[++index]) {
      at += behind.source.length
    }
    break
  }
  return at
}
