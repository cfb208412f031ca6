import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyName } from '../../../src/app/home/logic/copyName.ts'
import { gridMove } from '../../../src/app/home/logic/gridMove.ts'
import { hitsIn } from '../../../src/app/home/logic/hitsIn.ts'
import { sortFlows, sortings } from '../../../src/app/home/logic/sortFlows.ts'
import { tileWindow } from '../../../src/app/home/logic/tileWindow.ts'
import { timeAgo } from '../../../src/app/home/logic/timeAgo.ts'
import type { FlowEntry } from '../../../src/flows/types.ts'

const now = new Date(2026, 10, 27, 15, 30).getTime()
const minutes = (count: number) => now - count * 60_000
const at = (...date: [number, number, number, number]) => new Date(...date).getTime()

test.each([
  [now, 'just now'],
  [minutes(0.9), 'just now'],
  [minutes(-0.5), 'just now'],
  [minutes(1), '1 minute ago'],
  [minutes(59.9), '59 minutes ago'],
  [minutes(60), '1 hour ago'],
  [at(2026, 10, 27, 0), '15 hours ago'],
  [at(2026, 10, 26, 23), 'yesterday'],
  [at(2026, 10, 26, 1), 'yesterday'],
  [at(2026, 10, 25, 23), '2 days ago'],
  [at(2026, 10, 21, 1), '6 days ago'],
  [at(2026, 10, 20, 23), 'on 20 Nov'],
  [at(2025, 11, 31, 23), 'on 31 Dec 2025'],
  [at(2026, 10, 28, 12), 'on 28 Nov'],
  [0, undefined],
])('a time is said as one says it', (time, words) => {
  expect(timeAgo(time, now)).toBe(words)
})

test('in the small hours what was done just before midnight is hours ago, not yesterday', () => {
  expect(timeAgo(at(2026, 10, 26, 23), at(2026, 10, 27, 1))).toBe('2 hours ago')
})

const entry = (id: string, name = id, text: string | undefined = ''): FlowEntry => ({
  id,
  name,
  text,
  changed: 0,
})
const counts = (error: number, warning = 0) => ({ error, warning, hint: 0, worst: 'none' }) as const

test('flows are sorted by what is chosen, and what isn’t known comes last', () => {
  const flows = [
    entry('b', 'flow 10'),
    entry('a', 'Flow 2'),
    entry('c', 'äpfel'),
    entry('d', 'Zoo'),
  ]
  const facts: Record<string, { steps: number; counts: ReturnType<typeof counts> }> = {
    a: { steps: 3, counts: counts(0, 50) },
    b: { steps: 7, counts: counts(1) },
    c: { steps: 0, counts: counts(0) },
  }
  const ids = Object.fromEntries(
    sortings.map((sorting) => [
      sorting,
      sortFlows(flows, sorting, ({ id }) => facts[id])
        .map(({ id }) => id)
        .join(''),
    ]),
  )
  expect(ids).toEqual({ changed: 'bacd', name: 'cabd', steps: 'bacd', problems: 'bacd' })
})

test('sorting keeps every flow, and the order of those that come out alike', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string(), steps: fc.nat({ max: 3 }) })),
      fc.constantFrom(...sortings),
      (all, sorting) => {
        const flows = all.map(({ name }, index) => entry(String(index), name))
        const factsOf = ({ id }: FlowEntry) => ({
          steps: all[Number(id)]?.steps ?? 0,
          counts: counts(0),
        })
        const sorted = sortFlows(flows, sorting, factsOf)
        expect(new Set(sorted)).toEqual(new Set(flows))
        if (sorting !== 'steps') return
        const keys = sorted.map((flow) => (9 - factsOf(flow).steps) * 1_000 + Number(flow.id))
        expect(keys).toEqual(keys.toSorted((a, b) => a - b))
      },
    ),
  )
})

test('what is marked in a text and what isn’t are together the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
      const pieces = hitsIn(text, words)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
  expect(hitsIn('Stop streaming (A.B) now', ['stream', '(a.b)', 'stop'])).toEqual([
    { text: 'Stop', isHit: true },
    { text: ' ', isHit: false },
    { text: 'stream', isHit: true },
    { text: 'ing ', isHit: false },
    { text: '(A.B)', isHit: true },
    { text: ' now', isHit: false },
  ])
})

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 9, undefined],
  ['ArrowLeft', 0, undefined],
  ['ArrowDown', 0, 4],
  ['ArrowDown', 6, 9],
  ['ArrowDown', 8, undefined],
  ['ArrowUp', 2, undefined],
  ['ArrowUp', 9, 5],
  ['PageDown', 1, 9],
  ['PageUp', 9, 1],
  ['PageUp', 6, 2],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['End', 8, 9],
  ['a', 2, undefined],
] as const)('in ten tiles, four in a row, %s from %i leads to %s', (key, from, to) => {
  expect(gridMove(key, from, 10, 4)).toBe(to)
})

test('a key never leads out of the grid', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'End']
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (key, count, from, columns) => {
        const at = from % count
        const to = gridMove(key, at, count, columns) ?? at
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(count)
      },
    ),
  )
})

test('all tiles that can be seen are drawn, and of a thousand only some', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: -2_000, max: 200_000 }),
      (count, columns, from) => {
        const { first, end } = tileWindow(count, { columns, rowHeight: 250 }, from, from + 900)
        for (let at = 0; at < count; at++) {
          const top = Math.floor(at / columns) * 250
          if (top + 250 >= from && top <= from + 900) {
            expect(at).toBeGreaterThanOrEqual(first)
            expect(at).toBeLessThan(end)
          }
        }
        expect(end - first).toBeLessThanOrEqual(60)
      },
    ),
  )
})

test('a copy has a name of its own', () => {
  expect(copyName('menu', ['menu'])).toBe('menu copy')
  expect(copyName('menu copy', ['menu', 'menu copy'])).toBe('menu copy 2')
  expect(copyName('menu copy 2', ['menu copy', 'menu copy 2', 'menu copy 3'])).toBe('menu copy 4')
})
