/** Where a scalar stands: block or flow style; keys are held to the same rules as values. */
export type ScalarContext = 'block' | 'flow'

/**
 * Whether a string may stand without quotes: YAML 1.1 and YAML 1.2 readers, old and lenient ones too, all read
 * it back as this very string. In doubt no: quotes are always right.
 */
export function isPlainSafe(text: string, context: ScalarContext): boolean {
  if (text === '' || text !== text.trim()) return false
  if (UNPRINTABLE.test(text) || INDICATOR_FIRST.test(text)) return false
  if (/:( |$)| #/.test(text)) return false
  // `.` alone is a number in YAML 1.1, `...` ends a document, `<<` merges.
  if (text.startsWith('.') || text.startsWith('<<')) return false
  if (WORDS.test(text) || looksLikeNumberOrTime(text)) return false
  // Older readers also stop at ":" and "?" in flow style: `{url: http://…}` fails in them.
  return context === 'block' || !/[,[\]{}:?]/.test(text)
}

/** Control characters, line breaks of any kind, byte order marks, lone surrogates, what isn't a character. */
const UNPRINTABLE =
  /[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u206f]/u

const INDICATOR_FIRST = /^[-+?:,[\]{}#&*!|>'"%@`=~]/

/** What some reader takes for null, a boolean, infinity, not-a-number or a bare exponent. */
const WORDS =
  /^(?:null|true|false|yes|no|on|off|y|n|nil|none|[-+]?\.?(?:inf|infinity|nan)|[-+]?e[-+]?\d+)$/i

/**
 * Anything that begins like a number and has only characters of numbers, dates and times: decimal, octal, hex,
 * binary, with `_` or `,`, base 60 (`1:30`), exponents, timestamps. Version numbers (`1.0.0`) are none of these.
 */
function looksLikeNumberOrTime(text: string): boolean {
  if (/^\d+(?:\.\d+){2,}$/.test(text)) return false
  return /^[-+.]*\d[\da-fox_:,.+\-tz ]*$/i.test(text)
}
