import type { Path } from '../swml/index.ts'

/** How a JSON text is written anew; a token is what stands for one key or value, quotes included. */
type Rewriting = {
  /** Blanks per level. Missing: all on one line, without blanks. */
  indent?: number
  key?: (token: string) => string
  /** Of a text, number, true, false or null. */
  value?: (token: string, path: Path) => string
}

/** How far the text has been written. */
type Writer = Rewriting & {
  path: (string | number)[]
  /** What comes next is a key. */
  isKey: boolean
  /** Nothing stands yet in the list or map that was begun. */
  isEmpty: boolean
}

const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * A JSON text laid out anew. Unlike by `JSON.parse` and `JSON.stringify`, the order of keys that look like numbers, keys
 * given twice and numbers beyond 2^53 stay as they are written. `json` is one that `JSON.parse` takes.
 */
export function rewriteJson(json: string, rewriting: Rewriting = {}): string {
  const writer: Writer = { ...rewriting, path: [], isKey: false, isEmpty: false }
  const parts: string[] = []
  for (const [token] of json.matchAll(tokens))
    parts.push((signs[token] ?? keyOrValue)(writer, token))
  // Halves of characters can't be written to a file or the clipboard.
  return parts.join('').replace(/\p{Surrogate}/gu, escaped)
}

type Write = (writer: Writer, token: string) => string

const signs: Readonly<Record<string, Write>> = {
  '{': begin,
  '[': begin,
  '}': end,
  ']': end,
  ',': (writer) => {
    const at = writer.path.at(-1)
    writer.isKey = typeof at === 'string'
    if (typeof at === 'number') writer.path[writer.path.length - 1] = at + 1
    return `,${newLine(writer)}`
  },
  ':': ({ indent }) => (indent === undefined ? ':' : ': '),
}

function begin(writer: Writer, token: string): string {
  const before = lineOfFirst(writer)
  writer.isKey = token === '{'
  writer.path.push(token === '{' ? '' : 0)
  writer.isEmpty = true
  return before + token
}

function end(writer: Writer, token: string): string {
  writer.path.pop()
  const before = writer.isEmpty ? '' : newLine(writer)
  writer.isEmpty = false
  return before + token
}

function keyOrValue(writer: Writer, token: string): string {
  const before = lineOfFirst(writer)
  const { path, isKey, key, value } = writer
  if (!isKey) return before + (value?.(token, path) ?? token)
  writer.isKey = false
  path[path.length - 1] = textOf(token)
  return before + (key?.(token) ?? token)
}

function lineOfFirst(writer: Writer): string {
  const line = writer.isEmpty ? newLine(writer) : ''
  writer.isEmpty = false
  return line
}

function newLine({ indent, path }: Writer): string {
  return indent === undefined ? '' : `\n${' '.repeat(indent * path.length)}`
}

/** What a token that is a text or a number says. */
export function textOf(token: string): string {
  return String(JSON.parse(token))
}

/** A character as JSON may write any that stands in a text. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
