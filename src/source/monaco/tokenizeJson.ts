import { type Token, valueTokens } from './tokens.ts'

const white = /\s+/y
const text = /"(?:[^"\\]|\\.?)*"?/y
const word = /[^\s"{}[\],:/]+/y
const keyFollows = /\s*:/y
const commentEnd = /.*?\*\//y

/** The tokens of one line of JSON, comments too; `inComment`: an earlier line opened one that is still open. */
export function tokenizeJson(
  line: string,
  inComment: boolean,
): { tokens: Token[]; inComment: boolean } {
  const tokens: Token[] = []
  let at = 0
  let open = inComment
  const match = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from
    return pattern.exec(line)?.[0].length ?? 0
  }
  while (at < line.length) {
    const start = at
    if (open) {
      const length = match(commentEnd, at)
      open = length === 0
      at = open ? line.length : at + length
      tokens.push({ start, kind: 'comment' })
    } else if (line.startsWith('//', at)) {
      tokens.push({ start, kind: 'comment' })
      break
    } else if (line.startsWith('/*', at)) open = true
    else if (match(white, at) > 0) {
      at += match(white, at)
      tokens.push({ start, kind: 'white' })
    } else if (match(text, at) > 0) {
      at += match(text, at)
      if (match(keyFollows, at) > 0) tokens.push({ start, kind: 'key' })
      else tokens.push(...valueTokens(line.slice(start, at), start, 'quoted'))
    } else if (match(word, at) > 0) {
      at += match(word, at)
      tokens.push(...valueTokens(line.slice(start, at), start, 'yaml'))
    } else {
      at += 1
      tokens.push({ start, kind: 'delimiter' })
    }
  }
  return { tokens, inComment: open }
}
