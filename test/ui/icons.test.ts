import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { methods } from '../../src/swml/index.ts'
import { icons } from '../../src/ui/icons.ts'

const code = walk(resolve(import.meta.dirname, '../../src'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('icons.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('every method has a picture that exists', () => {
  const without = [...methods.values()].filter(({ icon }) => icons[icon] === undefined)
  expect(without.map(({ name, icon }) => `${name}: ${icon}`)).toEqual([])
})

test('every picture that the app asks for by name exists', () => {
  const asked = [
    ...code.matchAll(/\bicon(?:=|: )\{?['"]([a-z0-9-]+)['"]/g),
    ...code.matchAll(/<Icon[^>]*\bname="([a-z0-9-]+)"/g),
  ].map((match) => match[1] ?? '')
  expect(asked.length).toBeGreaterThan(40)
  expect(asked.filter((name) => icons[name] === undefined)).toEqual([])
})

test('no picture is loaded that nothing shows', () => {
  const unused = Object.keys(icons).filter((name) => !new RegExp(`['"\`]${name}['"\`]`).test(code))
  expect(unused.filter((name) => name !== 'square-dashed')).toEqual([])
})

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}
