import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, inject, test } from 'vitest'
import { documentSchema } from '../../src/swml/index.ts'

const file = resolve(import.meta.dirname, '../../dist/swml.schema.json')

test('the build holds the JSON Schema of SWML documents, as the catalogue makes it, on one line', async () => {
  expect(existsSync(file)).toBe(true)
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain('\n')
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(documentSchema())))
  const answer = await fetch(new URL('swml.schema.json', inject('appUrl')))
  expect(await answer.text()).toBe(text)
})
