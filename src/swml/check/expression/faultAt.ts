import { type Token, tokTypes } from 'acorn'
import { type Fault, type Here, missing, rangeOf, short, textOf } from './fault.ts'
import { assigned, notEqual, semicolon, unavailable, word } from './otherSigns.ts'
import { tokensOf } from './tokens.ts'
import { bracket, curly, odd } from './unclosed.ts'

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
