import type { Range } from '../types.ts'

/** Shorter ones are also parts of other words. */
const shortest = 8

/**
 * Finds secrets wherever else they stand, as words of their own: a token that was noted down in a comment, too. Linear
 * in the text, however many secrets there are.
 */
export function repeatsOf(secrets: Iterable<string>): (text: string) => Range[] {
  const byStart = new Map<string, string[]>()
  for (const secret of new Set(secrets)) {
    if (secret.length < shortest) continue
    const start = secret.slice(0, shortest)
    byStart.set(start, [...(byStart.get(start) ?? []), secret])
  }
  if (byStart.size === 0) return () => []
  return (text) => {
    const found: Range[] = []
    for (let at = 0; at + shortest <= text.length; at += 1) {
      for (const secret of byStart.get(text.slice(at, at + shortest)) ?? []) {
        const end = at + secret.length
        if (text.startsWith(secret, at) && !isInWord(text, at) && !isInWord(text, end))
          found.push({ start: at, end })
      }
    }
    return found
  }
}

function isInWord(text: string, at: number): boolean {
  return /\w/.test(text[at - 1] ?? '') && /\w/.test(text[at] ?? '')
}
