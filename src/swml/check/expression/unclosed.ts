import type { Token } from 'acorn'
import { type Fault, missing, rangeOf, textOf } from './fault.ts'

/** Typographic quotes, outside of quoted text. */
export function curly(source: string, stuck: number | undefined): Fault | undefined {
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
export function odd(source: string, stuck: number): Fault | undefined {
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

/** A bracket that is opened and not closed, or the other way round. */
export function bracket(source: string, tokens: readonly Token[]): Fault | undefined {
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
