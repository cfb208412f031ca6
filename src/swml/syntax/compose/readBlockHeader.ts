import type { CST } from 'yaml'
import { type Composing, fault } from './composing.ts'

/** `|2-` and the like; `length` is that of all tokens up to the first line of the text. */
export type BlockHeader = { mode: string; indent: number; chomp: string; length: number }

/**
 * Reads what stands behind the `|` or `>` of a block text: how it is folded, what becomes of its last line breaks, its
 * indentation.
 */
export function readBlockHeader(composing: Composing, token: CST.BlockScalar): BlockHeader {
  const [first, ...rest] = token.props
  const source = first && 'source' in first ? String(first.source) : ''
  const header: BlockHeader = {
    mode: source.charAt(0),
    indent: 0,
    chomp: '',
    length: source.length,
  }
  let wrongAt = -1
  for (let at = 1; at < source.length; at++) {
    const here = source.charAt(at)
    if (header.chomp === '' && (here === '-' || here === '+')) header.chomp = here
    else if (header.indent === 0 && /[1-9]/.test(here)) header.indent = Number(here)
    else if (wrongAt < 0) wrongAt = token.offset + at
  }
  if (wrongAt >= 0) fault(composing, wrongAt, 'UNEXPECTED_TOKEN', 'Block scalar header')
  let hasSpace = false
  for (const part of rest) {
    const written = 'source' in part ? String(part.source) : ''
    header.length += written.length
    if (part.type === 'space') hasSpace = true
    else if (part.type === 'comment') {
      if (!hasSpace) fault(composing, part.offset, 'MISSING_CHAR', 'Comments must be separated')
    } else if (part.type !== 'newline') fault(composing, part.offset, 'UNEXPECTED_TOKEN')
  }
  return header
}
