import { readSound, type Sound, type SoundKind } from './readSound.ts'

/** In plain words, for a form. */
export type SoundWords = {
  title: string
  help: string
  example: string
  /** What a new one begins as. */
  blank: string
}

/** The kinds there are to choose from, the commonest first. */
export const soundKinds: Readonly<Record<Exclude<SoundKind, 'other'>, SoundWords>> = {
  say: {
    title: 'Say',
    help: 'Spoken by a computer voice.',
    example: 'Hello and welcome!',
    blank: 'say:',
  },
  file: {
    title: 'Play a file',
    help: 'The web address of a sound file, such as an MP3 or WAV.',
    example: 'https://example.com/welcome.mp3',
    blank: 'https://',
  },
  silence: { title: 'Silence', help: 'How long.', example: '2', blank: 'silence:1' },
  ring: {
    title: 'Ring tone',
    help: 'The country whose ring tone is heard, in two letters.',
    example: 'us',
    blank: 'ring:us',
  },
}

/**
 * The sound that a text typed in the box of a kind stands for. Whoever knows SWML's prefixes may type them: they are
 * taken for what they are, once.
 *
 * @param before the sound that stands there, whose prefix is kept as it is written
 */
export function typedSound(typed: string, before: Pick<Sound, 'kind' | 'prefix'>): string {
  const own = readSound(typed)
  if (before.kind === 'file' || before.kind === 'other') return typed
  if (own.kind === before.kind) return typed
  // Words may begin with an address or the like; only one that stands there alone is meant as one.
  if (own.kind !== 'other' && /^\S+$|^(?:silence|ring): ?\S+$/.test(typed)) return typed
  const prefix = before.prefix === '' ? `${before.kind}:` : before.prefix
  return prefix + typed
}

/** The seconds of a ring tone, as they are written; empty where the country's own length counts. */
export function ringSeconds({ prefix }: Sound): string {
  return /^ring: ?([0-9.]*):/.exec(prefix)?.[1] ?? ''
}

/** A ring tone with other seconds. */
export function withRingSeconds({ rest }: Sound, seconds: string): string {
  return `ring:${seconds === '' ? '' : `${seconds}:`}${rest}`
}
