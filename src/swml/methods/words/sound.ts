import type { Plain } from '../../types.ts'
import { readSound } from '../readSound.ts'
import { short } from './short.ts'
import { place } from './words.ts'

/** What a `play` address does: `say:Hello` → Says “Hello”, `silence:2` → Waits 2 s in silence. */
export function sound(value: Plain | undefined): string {
  if (Array.isArray(value)) {
    const [first, ...more] = value
    if (first === undefined) return 'Plays nothing yet'
    return more.length === 0 ? sound(first) : `${sound(first)} + ${more.length} more`
  }
  if (typeof value !== 'string' || value.trim() === '') return 'Plays nothing yet'
  const { kind } = readSound(value)
  const rest = value.slice(value.indexOf(':') + 1).trimStart()
  if (kind === 'say') return `Says “${short(rest, 80)}”`
  if (kind === 'silence') return `${short(rest, 20)} s of silence`
  if (kind === 'ring') return `Plays a ringtone (${short(rest, 20)})`
  return `Plays ${place(value)}`
}
