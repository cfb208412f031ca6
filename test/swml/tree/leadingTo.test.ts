import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leadingTo } from '../../../src/swml/tree/leadingTo.ts'
import { startsWith } from '../../../src/swml/tree/paths.ts'

const key = fc.oneof(fc.constantFrom('a', 'b', '1', ''), fc.integer({ min: 0, max: 2 }))
const path = fc.array(key, { maxLength: 3 })
// As in a flow, none leads into another.
const items = fc.array(fc.record({ path }), { maxLength: 60 }).map((all) => {
  const isWithin = (inner: (typeof all)[number], at: number) =>
    all.some(
      (other, index) =>
        startsWith(inner.path, other.path) && (other.path.length < inner.path.length || index < at),
    )
  return all.filter((item, at) => !isWithin(item, at))
})
const manyItems = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 20, maxLength: 60 })
  .map((all) =>
    all.map((at): { path: (string | number)[] } => ({ path: ['sections', at % 2 ? at : `${at}`] })),
  )

it('finds what looking at each of them finds, the first time and however often it is asked', () => {
  fc.assert(
    fc.property(fc.oneof(items, manyItems), fc.array(path), (all, others) => {
      const wanted = [...others, ...all.map((item) => [...item.path, 'more', 1])]
      for (let round = 0; round < 3; round++) {
        for (const one of wanted) {
          expect(leadingTo(all, one)).toBe(all.find((item) => startsWith(one, item.path)))
        }
      }
    }),
  )
})
