import { type Token, valueTokens } from './tokens.ts'

/** What a line hands on to the next: an open quote, a block scalar, or open brackets. */
export type YamlState = {
  mode: 'plain' | 'single' | 'double' | 'block'
  /** The column that the lines of a block scalar lie behind. */
  indent: number
  /** Open `[` and `{`. */
  depth: number
}

/** Before the first line. */
export const yamlStart: YamlState = { mode: 'plain', indent: 0, depth: 0 }

const indicator = /[-?](?=\s|$)/y
const plainInBlock = /(?:[^\s#:]|:(?=\S)|#(?<=\S#)|[ \t]+(?=[^\s#]))+/y
const plainInFlow = /(?:[^\s#:,[\]{}]|:(?=[^\s,[\]{}])|#(?<=\S#)|[ \t]+(?=[^\s#,[\]{}]))+/y
const blockScalar = /[|>][-+0-9]*(?=[ \t]*(?:#.*)?$)/y
const property = /[&*!][^\s,[\]{}]*/y
const colon = /[ \t]*:(?=\s|$|[,[\]{}"'])/y
const quoteEnd = { single: /(?:[^']|'')*/y, double: /(?:[^"\\]|\\.?)*/y }

/** The tokens of one line of YAML; only for colours, so that it may be wrong where a real parser is needed. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a tokenizer is one loop over the kinds of tokens
export function tokenizeYaml(
  line: string,
  before: YamlState,
): { tokens: Token[]; state: YamlState } {
  const tokens: Token[] = []
  const state = { ...before }
  let at = 0
  let column = 0
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(line)?.[0]
  }
  const add = (length: number, kind: Token['kind']) => {
    tokens.push({ start: at, kind })
    at += length
  }
  const addValue = (length: number) => {
    tokens.push(...valueTokens(line.slice(at, at + length), at, 'yaml'))
    at += length
  }
  const quoted = (mode: 'single' | 'double', open: number) => {
    const start = at
    at += open
    const body = match(quoteEnd[mode]) ?? ''
    at = start
    const length = open + body.length
    const closed = start + length < line.length
    const whole = closed ? length + 1 : length
    at = start + whole
    const isKey = closed && match(colon) !== undefined
    at = start
    if (isKey) add(whole, 'key')
    else {
      tokens.push(...valueTokens(line.slice(at, at + whole), at, 'quoted'))
      at += whole
    }
    state.mode = closed ? 'plain' : mode
  }

  if (state.mode === 'block') {
    const indent = line.search(/\S/)
    if (indent === -1 || indent > state.indent) {
      return { tokens: valueTokens(line, 0, 'quoted'), state }
    }
    state.mode = 'plain'
  }
  if (state.mode !== 'plain') quoted(state.mode, 0)
  else if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) add(3, 'delimiter')
  else if (line.startsWith('%')) add(line.length, 'comment')

  while (at < line.length) {
    const char = line.charAt(at)
    if (char === ' ' || char === '\t') add(1, 'white')
    else if (char === '#') add(line.length - at, 'comment')
    else if ('[{'.includes(char)) {
      state.depth += 1
      add(1, 'delimiter')
    } else if (']}'.includes(char) && state.depth > 0) {
      state.depth -= 1
      add(1, 'delimiter')
    } else if (char === ',' && state.depth > 0) add(1, 'delimiter')
    else if (state.depth === 0 && match(indicator) !== undefined) {
      column = at
      add(1, 'delimiter')
    } else if (char === "'") quoted('single', 1)
    else if (char === '"') quoted('double', 1)
    else if (state.depth === 0 && match(blockScalar) !== undefined) {
      state.mode = 'block'
      state.indent = column
      add(match(blockScalar)?.length ?? 1, 'delimiter')
    } else if (match(property) !== undefined) add(match(property)?.length ?? 1, 'tag')
    else {
      const words = match(state.depth > 0 ? plainInFlow : plainInBlock)
      if (words === undefined) {
        add(1, 'delimiter')
        continue
      }
      const start = at
      at += words.length
      const isKey = match(colon) !== undefined
      at = start
      if (isKey) {
        column = at
        add(words.length, 'key')
      } else addValue(words.length)
    }
  }
  return { tokens, state }
}
