import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, nearestAmong } from '../../../src/swml/check/nearest.ts'

const names = ['stream', 'stop_stream', 'status_url', 'play', 'pay']

test.each([
  ['strem', 'stream'],
  ['straem', 'stream'],
  ['statusUrl', 'status_url'],
  ['Stop-Stream', 'stop_stream'],
  ['plya', 'play'],
  ['telephone', undefined],
  ['xy', undefined],
])('%s is taken for %s', (word, expected) => {
  expect(nearest(word, names)).toBe(expected)
})

/** How many letters differ, by the definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
  return Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    swapped ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  )
}

test('none is nearer than what is found, and what is too far off is not found', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      fc.array(word, { minLength: 1 }),
      (all, words) => {
        const find = nearestAmong(all)
        for (const one of words) {
          const others = all.filter((candidate) => candidate !== one)
          const least = Math.min(...others.map((candidate) => distance(one, candidate)))
          const found = find(one)
          if (least > Math.max(1, Math.floor(one.length / 3))) expect(found).toBeUndefined()
          else expect(distance(one, found ?? '')).toBe(least)
        }
      },
    ),
  )
})
