import type { Token } from 'acorn'
import type { Range } from '../../types.ts'
import { type Fault, type Here, rangeOf, textOf } from './fault.ts'

/** The first = behind a place, where a value stands before it that can't be set. */
export function assigned(source: string, tokens: readonly Token[], at: number): Fault | undefined {
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
export function notEqual({ source, token, before }: Here): Fault | undefined {
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
export function word({ source, token, before }: Here): Fault | undefined {
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

/** Words of JavaScript that an expression here can't have. */
export function unavailable({ source, token, before }: Here): Fault | undefined {
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

/** A ; behind or between expressions. */
export function semicolon({ source, token, next }: Here): Fault | undefined {
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

function replaced(source: string, { start, end }: Range, sign: string) {
  const before = source.slice(0, start)
  const behind = source.slice(end)
  const text = sign === '!' ? before + sign + behind.trimStart() : before + sign + behind
  return { title: `Write ${sign} in place of ${textOf(source, { start, end })}`, text }
}
