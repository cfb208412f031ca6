import { type Token, tokTypes } from 'acorn'
import type { Range } from '../../types.ts'
import { tokensOf } from './tokens.ts'

/** What is wrong with an expression, in plain words with the way out. */
export type Fault = {
  message: string
  /** In the expression. */
  range: Range
  /** It comes from what stands side by side: one that is filled in later might be a sign. */
  isGuess?: boolean
  /** The expression with this one fault mended, where it is clear how. */
  better?: { title: string; text: string }
}

/**
 * Why a JavaScript parser could not go on at a place of an expression; `assigns`: it met an = behind what holds no
 * value.
 */
export function faultAt(source: string, at: number, assigns = false): Fault {
  const { tokens, stuck } = tokensOf(source)
  const index = tokens.findIndex((token) => token.end > at)
  const place = index < 0 ? tokens.length : index
  const here: Here = {
    source,
    token: tokens[place],
    before: tokens[place - 1],
    next: tokens[place + 1],
  }
  return (
    curly(source, stuck) ??
    (stuck === undefined ? bracket(source, tokens) : odd(source, stuck)) ??
    (assigns ? assigned(source, tokens, at) : undefined) ??
    notEqual(here) ??
    word(here) ??
    unavailable(here) ??
    semicolon(here) ??
    gap(here)
  )
}

type Here = {
  source: string
  token: Token | undefined
  before: Token | undefined
  next: Token | undefined
}

const textOf = (source: string, { start, end }: Range) => source.slice(start, end)

/** Typographic quotes, outside of quoted text. */
function curly(source: string, stuck: number | undefined): Fault | undefined {
  if (stuck === undefined) return undefined
  const start = /[‘’‚“”„«»]/.test(source[stuck] ?? '')
    ? stuck
    : source.slice(stuck).search(/[‘’“”]/) + stuck
  const quote = source[start]
  if (quote === undefined || !/[‘’‚“”„«»]/.test(quote)) return undefined
  const text = source.replace(/[‘’‚]/g, "'").replace(/[“”„]/g, '"')
  return {
    message: `JavaScript doesn’t know the curly quote ${quote}: write the straight ' or ".`,
    range: { start, end: start + 1 },
    better: { title: 'Write straight quotes', text },
  }
}

/** Where no more tokens can be told apart. */
function odd(source: string, stuck: number): Fault | undefined {
  const sign = source[stuck] ?? ''
  const range = { start: Math.min(stuck, source.length - 1), end: source.length }
  if (/['"`]/.test(sign))
    return { message: `A quote is opened with ${sign} and never closed.`, range }
  if (source[stuck - 1] === '`')
    return { message: 'A quote is opened with ` and never closed.', range }
  if (source[stuck - 1] === '/') {
    return {
      message:
        'A pattern is opened with / and never closed. To divide, something has to stand before the /.',
      range,
    }
  }
  if (source.startsWith('/*', stuck)) {
    return { message: 'A comment is opened with /* and never closed.', range }
  }
  const number = /[\d.]+\w*$/.exec(source.slice(0, stuck))?.[0]
  if (number !== undefined && /\w/.test(sign)) {
    const name = /^\w+/.exec(source.slice(stuck))?.[0] ?? sign
    const range = { start: stuck, end: stuck + name.length }
    return { message: missing(number, name), range, isGuess: true }
  }
  const shown = Array.from(source.slice(stuck))[0] ?? sign
  return {
    message: `JavaScript can’t read the sign ${shown} here: remove it, or put quotes around the text.`,
    range: { start: range.start, end: range.start + Math.max(1, shown.length) },
  }
}

function bracket(source: string, tokens: readonly Token[]): Fault | undefined {
  const open: Token[] = []
  for (const token of tokens) {
    const sign = textOf(source, token)
    if (sign === '${' || /^[([{]$/.test(sign)) open.push(token)
    if (!/^[)\]}]$/.test(sign)) continue
    const opened = open.pop()
    if (opened === undefined)
      return { message: `There is a ${sign} too many.`, range: rangeOf(token) }
    const first = textOf(source, opened)
    const wanted = closing[first.at(-1) ?? '']
    if (wanted !== sign) {
      return {
        message: `${first} is closed with ${sign}: it needs ${wanted}.`,
        range: rangeOf(token),
      }
    }
  }
  const left = open.pop()
  if (left === undefined) return undefined
  const sign = textOf(source, left)
  return {
    message: `${sign} is never closed: add ${closing[sign.at(-1) ?? '']}.`,
    range: rangeOf(left),
  }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function assigned(source: string, tokens: readonly Token[], at: number): Fault | undefined {
  const sign = tokens.find((token) => token.start > at && textOf(source, token) === '=')
  return sign && comparison(source, sign.start)
}

/** A single = at this place. */
export function comparison(source: string, at: number): Fault {
  return {
    message: 'A single = doesn’t compare: write == to ask whether both are the same.',
    range: { start: at, end: at + 1 },
    better: {
      title: 'Write == in place of =',
      text: `${source.slice(0, at)}==${source.slice(at + 1)}`,
    },
  }
}

/** `<>` and `=<` are other languages' signs. */
function notEqual({ source, token, before }: Here): Fault | undefined {
  if (!token || !before || before.end !== token.start) return undefined
  const sign = textOf(source, before) + textOf(source, token)
  const right = signs.get(sign)
  if (right === undefined) return undefined
  const range = { start: before.start, end: token.end }
  return {
    message: `JavaScript doesn’t know ${sign}: write ${right}.`,
    range,
    better: replaced(source, range, right),
  }
}

const signs = new Map([
  ['<>', '!='],
  ['=<', '<='],
  ['==<', '<='],
])

/** Words in place of signs: `and`, `or`, `not`, `is`, `equals`. */
function word({ source, token, before }: Here): Fault | undefined {
  for (const one of [token, before]) {
    if (!one) continue
    const written = textOf(source, one)
    const sign = words.get(written.toLowerCase())
    if (sign === undefined) continue
    const range = rangeOf(one)
    return {
      message: `JavaScript has no word for this: write ${sign} in place of “${written}”.`,
      range,
      better: replaced(source, range, sign),
    }
  }
  return undefined
}

const words = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['is', '=='],
  ['equals', '=='],
])

function unavailable({ source, token, before }: Here): Fault | undefined {
  for (const one of [token, before]) {
    const message = one && missingWords.get(textOf(source, one))
    if (one && message !== undefined) return { message, range: rangeOf(one) }
  }
  return undefined
}

export const loops =
  'Loops aren’t available here: array methods such as map, filter and reduce are.'
export const waiting =
  'Nothing can be waited for here: fetch it with a request step first, and use its answer.'
const statements = (name: string) =>
  `“${name}” isn’t available here: only an expression is, such as a ? b : c.`
const missingWords = new Map([
  ...['for', 'while', 'do'].map((name) => [name, loops] as const),
  ...['await', 'async', 'yield'].map((name) => [name, waiting] as const),
  ...['if', 'return', 'let', 'const', 'var', 'switch', 'throw', 'try', 'export', 'import'].map(
    (name) => [name, statements(name)] as const,
  ),
])

function semicolon({ source, token, next }: Here): Fault | undefined {
  if (!token || textOf(source, token) !== ';') return undefined
  const range = rangeOf(token)
  if (next) return { message: 'Only one expression is possible here: a ; can’t part two.', range }
  const text = source.slice(0, token.start) + source.slice(token.end)
  return {
    message: 'Here no ; is wanted at the end: remove it.',
    range,
    better: { title: 'Remove the ;', text: text.trimEnd() },
  }
}

/** Something is missing: before a sign, behind one, or between two values. */
function gap({ source, token, before }: Here): Fault {
  const sign = token && textOf(source, token)
  const last = before && textOf(source, before)
  if (token === undefined || sign === undefined) {
    const range = before ? rangeOf(before) : { start: 0, end: source.length }
    if (last === undefined) return { message: 'There is no expression here: write one.', range }
    return { message: `Something is missing behind ${short(last)}.`, range }
  }
  const range = rangeOf(token)
  return { message: besides(before, token, last, sign), range, isGuess: true }
}

function besides(
  before: Token | undefined,
  token: Token,
  last: string | undefined,
  sign: string,
): string {
  if (before === undefined || last === undefined) {
    return isSign(token)
      ? `Something is missing before ${short(sign)}.`
      : `This isn’t JavaScript: check what stands at ${short(sign)}.`
  }
  if (endsValue(before) && !isSign(token)) return missing(last, sign)
  if (/^[)\]}]$/.test(sign)) return `Something is missing behind ${short(last)}.`
  if (!endsValue(before) && isSign(token)) {
    return `Something is missing between ${short(last)} and ${short(sign)}.`
  }
  return `This isn’t JavaScript from ${short(sign)} on: check what stands there.`
}

function missing(last: string, sign: string): string {
  return `Something is missing between ${short(last)} and ${short(sign)}, such as == or &&.`
}

function replaced(source: string, { start, end }: Range, sign: string) {
  const before = source.slice(0, start)
  const behind = source.slice(end)
  const text = sign === '!' ? before + sign + behind.trimStart() : before + sign + behind
  return { title: `Write ${sign} in place of ${textOf(source, { start, end })}`, text }
}

function endsValue({ type }: Token): boolean {
  return (
    type === tokTypes.name ||
    type === tokTypes.num ||
    type === tokTypes.string ||
    type === tokTypes.regexp ||
    type === tokTypes.parenR ||
    type === tokTypes.bracketR ||
    type === tokTypes.braceR ||
    type === tokTypes.backQuote ||
    ['this', 'null', 'true', 'false'].includes(type.label)
  )
}

/** An operator, or what parts and ends things. */
function isSign(token: Token): boolean {
  return !endsValue(token) && token.type.keyword === undefined && !/^[([{]$/.test(token.type.label)
}

function short(text: string): string {
  // A dot alone would be lost in the sentence.
  if (/^\.+$/.test(text)) return `‘${text}’`
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

const rangeOf = ({ start, end }: Token): Range => ({ start, end: Math.max(end, start + 1) })
