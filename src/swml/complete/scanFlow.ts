import type { Caret, Trail } from './caret.ts'
import { unquoted } from './yamlLine.ts'

type Frame = {
  kind: 'map' | 'list'
  state: 'key' | 'colon' | 'value' | 'done'
  key: string
  keys: string[]
  /** The word before: a key after all, where a comma was forgotten and a colon follows. */
  last: string
}

type Word = { start: number; end: number; quote: '' | '"' | "'"; closed: boolean }

/** How far behind the caret the rest of its map is looked through for names. */
const farthest = 20_000

/**
 * The caret within JSON or a flow collection that begins at `from`: `closed` where that ends before the caret,
 * `nowhere` where nothing can be said (in a comment, behind a value). Its trail begins with `base`.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it reads broken text line by line; docs/decisions says why
export function scanFlow(
  text: string,
  from: number,
  offset: number,
  style: 'flow' | 'json',
  base: Trail,
): Caret | 'closed' | 'nowhere' {
  const frames: Frame[] = []
  let at = from
  while (at < offset) {
    const char = text.charAt(at)
    if (char === '#' && style === 'flow' && /\s/.test(text.charAt(at - 1))) {
      at = lineEnd(text, at)
      if (at >= offset) return 'nowhere'
    } else if (style === 'json' && char === '/' && '/*'.includes(text.charAt(at + 1) || ' ')) {
      const end = text.charAt(at + 1) === '/' ? lineEnd(text, at) : text.indexOf('*/', at) + 2
      if (end >= offset || end === 1) return 'nowhere'
      at = end
    } else if (/\s/.test(char)) at += 1
    else if (isSign(text, at, frames.at(-1))) {
      if (take(frames, char)) return 'closed'
      at += 1
    } else {
      const word = wordAt(text, at, style)
      const inside = word.quote === '' || !word.closed ? offset <= word.end : offset < word.end
      if (inside) return caretAtWord(text, frames, word, style, base)
      if (offset === word.end) return 'nowhere'
      note(frames.at(-1), unquoted(text.slice(word.start, word.end)))
      at = Math.max(word.end, at + 1)
    }
  }
  return caretAtWord(
    text,
    frames,
    { start: offset, end: offset, quote: '', closed: true },
    style,
    base,
    at > from,
  )
}

function caretAtWord(
  text: string,
  frames: Frame[],
  word: Word,
  style: 'flow' | 'json',
  base: Trail,
  begun = true,
): Caret | 'nowhere' {
  const top = frames.at(-1)
  const inner: (string | 0)[] = frames
    .slice(0, -1)
    .map((frame) => (frame.kind === 'list' ? 0 : frame.key))
  const common = {
    word: { start: word.start, end: word.end },
    quote: word.quote,
    style,
    column: 0,
    needsSpace: false,
  }
  if (top === undefined) {
    return begun && style === 'flow'
      ? 'nowhere'
      : { ...common, trail: base, at: 'value', siblings: [], colon: false }
  }
  if (top.kind === 'list') {
    if (top.state === 'done') return 'nowhere'
    return { ...common, trail: [...base, ...inner, 0], at: 'value', siblings: [], colon: false }
  }
  if (top.state === 'key') {
    const behind = namesBehind(text, word.end, style)
    const siblings = [...top.keys, ...behind.names]
    return { ...common, trail: [...base, ...inner], at: 'key', siblings, colon: behind.colon }
  }
  if (top.state === 'value') {
    return {
      ...common,
      trail: [...base, ...inner, top.key],
      at: 'value',
      siblings: [],
      colon: false,
    }
  }
  return 'nowhere'
}

/** Whether a bracket, comma or colon stands here; in YAML a colon counts only before a blank or behind a key. */
function isSign(text: string, at: number, top: Frame | undefined): boolean {
  const char = text.charAt(at)
  return (
    '{}[],'.includes(char) ||
    (char === ':' && (top?.state === 'colon' || /^[\s,[\]{}]?$/.test(text.charAt(at + 1))))
  )
}

/** Takes a sign into account; true where it closes the outermost bracket. */
function take(frames: Frame[], sign: string): boolean {
  const top = frames.at(-1)
  if (sign === '{') frames.push({ kind: 'map', state: 'key', key: '', keys: [], last: '' })
  else if (sign === '[') frames.push({ kind: 'list', state: 'value', key: '', keys: [], last: '' })
  else if (sign === ',' && top !== undefined) top.state = top.kind === 'map' ? 'key' : 'value'
  else if (sign === ':' && top?.kind === 'map') {
    if (top.state === 'done') {
      top.key = top.last
      top.keys.push(top.last)
    }
    top.state = 'value'
  } else if (sign === '}' || sign === ']') {
    frames.pop()
    const outer = frames.at(-1)
    if (outer === undefined) return true
    outer.state = 'done'
  }
  return false
}

function note(top: Frame | undefined, word: string): void {
  if (top === undefined) return
  top.last = word
  if (top.kind === 'map' && top.state === 'key') {
    top.key = word
    top.keys.push(word)
    top.state = 'colon'
  } else top.state = 'done'
}

const jsonWord = /[^\s"{}[\],:]+/y
const flowWord = /(?:[^\s,[\]{}:#]|:(?=[^\s,[\]{}])|(?<=\S)#|[ \t]+(?=[^\s,[\]{}:#]))+/y

function wordAt(text: string, start: number, style: 'flow' | 'json'): Word {
  const quote = text.charAt(start)
  if (quote === '"' || (quote === "'" && style === 'flow')) {
    let end = start + 1
    while (end < text.length && text[end] !== quote && !isLineBreak(text[end])) {
      const isEscape = quote === '"' && text[end] === '\\' && !isLineBreak(text[end + 1])
      end += isEscape ? 2 : 1
    }
    const closed = text[end] === quote
    return { start, end: Math.min(closed ? end + 1 : end, text.length), quote, closed }
  }
  const pattern = style === 'json' ? jsonWord : flowWord
  pattern.lastIndex = start
  const length = pattern.exec(text)?.[0].length ?? 1
  return { start, end: start + length, quote: '', closed: true }
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

/** The names in the rest of the map that the caret is in, and whether a colon comes first. */
function namesBehind(
  text: string,
  from: number,
  style: 'flow' | 'json',
): { names: string[]; colon: boolean } {
  const names: string[] = []
  const frames: Frame[] = [{ kind: 'map', state: 'colon', key: '', keys: names, last: '' }]
  const colon = /^[ \t]*:/.test(text.slice(from, from + 40))
  const limit = Math.min(text.length, from + farthest)
  let at = from
  while (at < limit) {
    if (/\s/.test(text.charAt(at))) at += 1
    else if (isSign(text, at, frames.at(-1))) {
      if (take(frames, text.charAt(at))) break
      at += 1
    } else {
      const word = wordAt(text, at, style)
      note(frames.at(-1), unquoted(text.slice(word.start, word.end)))
      at = Math.max(word.end, at + 1)
    }
  }
  return { names, colon }
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}
