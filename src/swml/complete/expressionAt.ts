import type { Range } from '../types.ts'

/** Where a name is being typed in a text with variables, or in JavaScript. */
export type Expression = {
  /** The name as far as it is typed, with what of it stands behind the caret. */
  word: Range
  /** Up to the caret. */
  typed: string
  /** Of `word`, where it stands in `${…}` or `%{…}`: the closing brace is there already. Undefined in JavaScript. */
  closed?: boolean
}

/** In text: within an unclosed `${` or `%{` at the caret; undefined elsewhere. */
export function expressionAt(text: string, caret: number): Expression | undefined {
  const open = /[$%]\{([^{}\r\n]*)$/.exec(text.slice(0, caret))
  if (open === null) return undefined
  const inner = open[1] ?? ''
  const name = /[A-Za-z_][\w.]*$|$/.exec(inner)?.[0] ?? ''
  const behind = /^[\w.]*/.exec(text.slice(caret))?.[0] ?? ''
  const end = caret + behind.length
  return {
    word: { start: caret - name.length, end },
    typed: name,
    closed: /^[^{}\r\n]*\}/.test(text.slice(end)),
  }
}

/**
 * In JavaScript: at a name, outside of quoted text; `asked` where the user asked for it, so that nothing needs to be
 * typed yet.
 */
export function scriptNameAt(text: string, caret: number, asked: boolean): Expression | undefined {
  const before = text.slice(0, caret)
  const name = /[A-Za-z_$][\w.]*$/.exec(before)?.[0] ?? ''
  if (name === '' && !asked) return undefined
  if (/[\d)\]'"]$/.test(before.slice(0, caret - name.length)) || isQuoted(before)) return undefined
  const behind = /^[\w.]*/.exec(text.slice(caret))?.[0] ?? ''
  return { word: { start: caret - name.length, end: caret + behind.length }, typed: name }
}

function isQuoted(before: string): boolean {
  let quote = ''
  for (let at = 0; at < before.length; at += 1) {
    const char = before[at] ?? ''
    if (quote !== '' && char === '\\') at += 1
    else if (quote === '' && (char === "'" || char === '"' || char === '`')) quote = char
    else if (char === quote) quote = ''
  }
  return quote !== ''
}
