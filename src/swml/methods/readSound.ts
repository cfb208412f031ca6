/** How a sound is made: spoken words, a file from the web, silence, a country's ring tone, or something else. */
export type SoundKind = 'say' | 'file' | 'silence' | 'ring' | 'other'

/** A sound as SWML writes it in one text, taken apart: `prefix` and `rest` behind each other are that text. */
export type Sound = {
  kind: SoundKind
  /** What says the kind, as it was written: `say: `; empty for a file's address. */
  prefix: string
  /** The words, the address, the seconds, or the country. */
  rest: string
}

// As `play` takes them: schema/sound.ts.
const prefixes = [
  ['say', /^say: ?/],
  ['silence', /^silence: ?/],
  // The seconds stand before the country.
  ['ring', /^ring: ?(?:[0-9.]*: ?)?/],
] as const

/** Takes a sound apart. A text of no kind (a variable, words without `say:`) is all rest, of kind `other`. */
export function readSound(text: string): Sound {
  for (const [kind, pattern] of prefixes) {
    const [prefix] = pattern.exec(text) ?? []
    if (prefix !== undefined) return { kind, prefix, rest: text.slice(prefix.length) }
  }
  return { kind: /^https?:/.test(text) ? 'file' : 'other', prefix: '', rest: text }
}
