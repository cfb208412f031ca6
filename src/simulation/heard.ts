import { readSound, ringSeconds } from '../swml/index.ts'

/** Assumed: so long a computer voice takes for a character. */
const perCharacter = 60
/** Assumed: so long a sound file is, and a ring tone whose length isn't said. */
const unknown = 5000

/** How long a sound lasts, in milliseconds. */
export function durationOf(sound: string): number {
  const read = readSound(sound)
  if (read.kind === 'say') return read.rest.trim().length * perCharacter
  const seconds =
    read.kind === 'silence' ? read.rest : read.kind === 'ring' ? ringSeconds(read) : ''
  const time = Number(seconds)
  return seconds.trim() !== '' && time >= 0 && time < 1e6 ? Math.round(time * 1000) : unknown
}
