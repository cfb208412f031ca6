/** A piece of a line from `start` to the next token's. */
export type Token = {
  start: number
  kind:
    | 'white'
    | 'key'
    | 'string'
    | 'number'
    | 'keyword'
    | 'variable'
    | 'comment'
    | 'delimiter'
    | 'tag'
}

const variables = /[$%]\{[^}]*\}?/g
const number = /^[-+]?(?:0x[\da-f]+|0o[0-7]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\.(?:inf|nan))$/i
const keyword = /^(?:true|false|null|~)$/i

/** A value's tokens: a number, a word like `true`, or text with its variables. `start`: where it stands in its line. */
export function valueTokens(value: string, start: number, as: 'yaml' | 'quoted'): Token[] {
  if (as === 'yaml' && number.test(value)) return [{ start, kind: 'number' }]
  if (as === 'yaml' && keyword.test(value)) return [{ start, kind: 'keyword' }]
  const tokens: Token[] = [{ start, kind: 'string' }]
  for (const match of value.matchAll(variables)) {
    tokens.push({ start: start + match.index, kind: 'variable' })
    tokens.push({ start: start + match.index + match[0].length, kind: 'string' })
  }
  return tokens
}
