import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/** Seconds in words: 90 → `1 min 30 s`; a variable or anything else as it is written. */
export function duration(seconds: Plain | undefined): string {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) {
    return short(seconds, 30)
  }
  if (seconds < 60) return `${seconds} s`
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [Math.round(seconds % 60), 's'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
