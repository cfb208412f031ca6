/** What a character is called that looks like another one or like none; undefined for all others. */
export function nameOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  const name = names.get(code) ?? (isSpace(code) ? 'wide or narrow space' : undefined)
  return name && `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
}

function isSpace(code: number): boolean {
  return (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f
}

const names = new Map([
  [0x09, 'tab'],
  [0x0b, 'line tabulation'],
  [0x0c, 'form feed'],
  [0x85, 'next line'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x1680, 'Ogham space'],
  [0x2003, 'em space'],
  [0x2009, 'thin space'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202f, 'narrow no-break space'],
  [0x3000, 'ideographic space'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'direction mark'],
  [0x202b, 'direction mark'],
  [0x202c, 'direction mark'],
  [0x202d, 'direction mark'],
  [0x202e, 'direction mark'],
  [0x2060, 'word joiner'],
  [0x2066, 'direction mark'],
  [0x2067, 'direction mark'],
  [0x2068, 'direction mark'],
  [0x2069, 'direction mark'],
  [0xfeff, 'byte order mark'],
  [0x2013, 'en dash'],
  [0x2014, 'em dash'],
  [0x2212, 'minus sign'],
  [0xff0d, 'full-width dash'],
  [0xff1a, 'full-width colon'],
  [0x201c, 'curly quote'],
  [0x201d, 'curly quote'],
  [0x201e, 'low quote'],
  [0x201f, 'curly quote'],
  [0x2018, 'curly quote'],
  [0x2019, 'curly quote'],
  [0x201a, 'low quote'],
  [0x201b, 'curly quote'],
])

/** Whether a name has blanks or unseen characters in it that no name has: it is told of as such. */
export function isStrangeName(name: string): boolean {
  return new RegExp(`[${oddSpace}${unseen}]`).test(name)
}

/** Blanks that YAML and JSON don't take for one. */
export const oddSpace = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
/** What nobody sees. */
export const unseen =
  '\\u000b\\u000c\\u0085\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff'

/** For a set of characters in a regular expression, as those below. */
export const longDash = '\\u2013\\u2014\\u2212\\uff0d'

/** Quotes that a text begins with. */
export const openQuote = '\\u201c-\\u201f\\u2018\\u201a\\u201b'

/** Quotes that it ends with. */
export const closeQuote = '\\u201c\\u201d\\u201f\\u2018\\u2019'
