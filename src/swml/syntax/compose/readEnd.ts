import type { CST } from 'yaml'
import { type Composing, fault } from './composing.ts'

/**
 * The blanks and comments behind a node; nothing else may stand there.
 *
 * @param needsSpace a comment has to be set off by a blank
 * @returns where they end; `offset` where there are none
 */
export function readEnd(
  composing: Composing,
  tokens: readonly CST.SourceToken[] | undefined,
  offset: number,
  needsSpace: boolean,
): number {
  if (!tokens) return offset
  let end = offset
  let hasSpace = false
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'newline') hasSpace = true
    else if (token.type !== 'comment') {
      fault(composing, token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type}`)
    } else if (needsSpace && !hasSpace) {
      fault(composing, token, 'MISSING_CHAR', 'Comments must be separated')
    }
    end += token.source.length
  }
  return end
}
