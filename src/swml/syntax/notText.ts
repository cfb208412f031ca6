import type { SyntaxProblem } from './node.ts'

/** How much of a text's beginning is looked at for control characters. */
const sample = 4096

/**
 * The error of a text that is no text at all (a picture, a zip …); undefined for a text.
 *
 * @param noNul that there is no NUL in it is known, so that the text needn't be searched
 */
export function notText(text: string, noNul = false): SyntaxProblem | undefined {
  const nul = noNul ? -1 : text.indexOf('\0')
  const at = nul >= 0 ? nul : firstControlOfMany(text)
  if (at < 0) return undefined
  return {
    code: 'not-text',
    message:
      'This isn’t a text file: it has characters that never occur in SWML. Open a .yaml or .json file instead.',
    range: { start: at, end: at + 1 },
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const anyControl = /[\0-\x08\x0e-\x1f\x7f\ufffd]/

/** Where control characters are so many that this can't be text: the first; -1 otherwise. */
function firstControlOfMany(text: string): number {
  // Nearly always there are none, which a regular expression sees fastest.
  if (!anyControl.test(text.slice(0, sample))) return -1
  const length = Math.min(text.length, sample)
  let first = -1
  let count = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const control = (code < 32 && (code < 9 || code > 13)) || code === 127 || code === 0xfffd
    if (!control) continue
    if (first < 0) first = at
    count++
  }
  return count * 10 > length ? first : -1
}
