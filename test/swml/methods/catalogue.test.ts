import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueOf } from '../../../scripts/catalogue.mjs'

const methods = resolve(import.meta.dirname, '../../../src/swml/methods')

test('the list of methods names every file in the catalogue', () => {
  const files = readdirSync(resolve(methods, 'catalogue'))
  expect(readFileSync(resolve(methods, 'catalogue.ts'), 'utf8')).toBe(catalogueOf(files))
})
