import type { Range } from '../types.ts'
import { secretsIn } from './secretsIn.ts'

/** What is shown for a secret, however long it is. */
export const MASK = '••••'

/** A text as it may be shown to anyone: `wss://user:••••@example.com/audio?token=••••`. */
export function maskText(text: string): string {
  return maskRanges(text, secretsIn(text))
}

/** `ranges` in order; what lies in another counts as part of it. `shown`: what stands in a secret's place. */
export function maskRanges(
  text: string,
  ranges: readonly Range[],
  shown: (secret: string) => string = () => MASK,
): string {
  let masked = ''
  let at = 0
  for (const { start, end } of ranges) {
    if (start >= at) masked += text.slice(at, start) + shown(text.slice(start, end))
    at = Math.max(at, end)
  }
  return masked + text.slice(at)
}
