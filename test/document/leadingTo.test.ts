import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leadingTo, startsWith } from '../../src/document/leadingTo.ts'

const key = fc.oneof(fc.constantFrom('a', 'b', '1', ''), fc.integer({ min: 0, max: 2 }))
const path = fc.array(key, { maxLength: 3 })
const items = fc.array(fc.record({ path }), { maxLength: 60 })

it('finds what looking at each of them finds, in their order but for shorter paths first', () => {
  fc.assert(
    fc.property(items, path, (all, wanted) => {
      const found = leadingTo(all, wanted)
      const expected = all.filter((item) => startsWith(wanted, item.path))
      expect(new Set(found)).toEqual(new Set(expected))
      expect(found).toHaveLength(expected.length)
      const sameLength = (length: number) => (item: { path: unknown[] }) =>
        item.path.length === length
      for (const length of [0, 1, 2, 3]) {
        expect(found.filter(sameLength(length))).toEqual(expected.filter(sameLength(length)))
      }
    }),
  )
})
