import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readSound } from '../../../src/swml/methods/readSound.ts'
import {
  ringSeconds,
  soundKinds,
  typedSound,
  withRingSeconds,
} from '../../../src/swml/methods/sounds.ts'

const texts = fc.oneof(
  fc.string(),
  fc
    .tuple(
      fc.constantFrom('say:', 'say: ', 'silence:', 'ring:', 'ring: 5: ', 'https://', '', '${'),
      fc.string(),
    )
    .map((parts) => parts.join('')),
)

describe('a sound', () => {
  it.each([
    ['say:Hello', 'say', 'Hello'],
    ['say: Hello', 'say', 'Hello'],
    ['say:', 'say', ''],
    ['https://example.com/a.mp3', 'file', 'https://example.com/a.mp3'],
    ['silence:2.5', 'silence', '2.5'],
    ['ring:us', 'ring', 'us'],
    ['ring:5:de', 'ring', 'de'],
    ['%{greeting}', 'other', '%{greeting}'],
    ['Hello there', 'other', 'Hello there'],
    ['', 'other', ''],
  ])('%j is of the kind %s', (text, kind, rest) => {
    expect(readSound(text)).toMatchObject({ kind, rest })
  })

  it('is its prefix and its rest, whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { prefix, rest } = readSound(text)
        expect(prefix + rest).toBe(text)
      }),
    )
  })

  it('is the same again where nothing else is typed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sound = readSound(text)
        // Words that themselves look like a sound are the one thing that is taken for another.
        fc.pre(readSound(sound.rest).kind === 'other' || sound.prefix === '')
        expect(typedSound(sound.rest, sound)).toBe(text)
      }),
    )
  })

  it('of each kind begins as one of that kind', () => {
    for (const [kind, { blank }] of Object.entries(soundKinds))
      expect(readSound(blank).kind).toBe(kind)
  })

  it('of a ring tone has seconds that can be changed', () => {
    const ring = readSound('ring:5:de')
    expect(ringSeconds(ring)).toBe('5')
    expect(withRingSeconds(ring, '')).toBe('ring:de')
    expect(withRingSeconds(readSound('ring:de'), '2.5')).toBe('ring:2.5:de')
  })
})

test.each([
  ['say:Hello', 'say:Hello'],
  ['say: Hello', 'say: Hello'],
  ['https://example.com/a.mp3', 'https://example.com/a.mp3'],
  ['silence: 2', 'silence: 2'],
  ['ring:us', 'ring:us'],
  ['Go to https://example.com now', 'say:Go to https://example.com now'],
  ['https://example.com is our page', 'say:https://example.com is our page'],
  ['ring: the bell twice', 'say:ring: the bell twice'],
  ['', 'say:'],
])('%j typed where words are wanted is %j', (typed, text) => {
  expect(typedSound(typed, { kind: 'say', prefix: 'say:' })).toBe(text)
})

test('what is typed as an address stays as it is', () => {
  for (const typed of ['h', 'https://a', 'say:Hello', '%{file}'])
    expect(typedSound(typed, { kind: 'file', prefix: '' })).toBe(typed)
})
