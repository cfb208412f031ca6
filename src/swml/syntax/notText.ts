import type { SyntaxProblem } from './node.ts'

/** How much of a text's beginning is looked at for control characters. */
const sample = 4096

/** The error of a text that is no text at all (a picture, a zip …); undefined for a text. */
export function notText(text: string): SyntaxProblem | undefined {
  const nul = text.indexOf('\0')
  const at = nul >= 0 ? nul : firstControlOfMany(text)
  if (at < 0) return undefined
  return {
    code: 'not-text',
    message:
      'This isn’t a text file: it has characters that never occur in SWML. Open a .yaml or .json file instead.',
    range: { start: at, end: at + 1 },
  }
}

/** Where control characters are so many that this can't be text: the first; -1 otherwise. */
function firstControlOfMany(text: string): number {
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
