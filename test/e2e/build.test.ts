import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, inject, test } from 'vitest'
import { scenarioFileSchema } from '../../src/scenarios/scenarioFileSchema.ts'
import { documentSchema } from '../../src/swml/index.ts'

const dist = resolve(import.meta.dirname, '../../dist')

test('the build holds the JSON Schema of SWML documents, as the catalogue makes it, on one line', async () => {
  const file = resolve(dist, 'swml.schema.json')
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain('\n')
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(documentSchema())))
  const answer = await fetch(new URL('swml.schema.json', inject('appUrl')))
  expect(await answer.text()).toBe(text)
})

test('the build holds the JSON Schema of files of scenarios', async () => {
  const answer = await fetch(new URL('scenarios.schema.json', inject('appUrl')))
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(scenarioFileSchema())))
})

test('the build holds the licence of every package that is in it, fonts too', () => {
  const licenses = readFileSync(resolve(dist, 'licenses.md'), 'utf8')
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(resolve(dist, '../package.json'), 'utf8'),
  )
  const missing = Object.keys(dependencies).filter((name) => !licenses.includes(`## ${name} `))
  expect(missing).toEqual([])
  expect(licenses).toContain('SIL OPEN FONT LICENSE')
  expect(licenses).toContain('MarkedJS')
})

test('the page itself may run neither text as code nor WebAssembly', () => {
  const page = readFileSync(resolve(dist, 'index.html'), 'utf8')
  expect(page).toContain("script-src 'self';")
  expect(page).not.toContain('unsafe-eval')
})

test('every script of the build has its source map beside it, and names it', () => {
  const assets = resolve(dist, 'assets')
  const files = readdirSync(assets)
  const without = files
    .filter((name) => name.endsWith('.js'))
    // The bundler's own helpers, and the names that quickjs-emscripten-core hands on to itself: they have no source.
    .filter((name) => !/^(rolldown-runtime|preload-helper|module-\w{8})-/.test(name))
    .filter(
      (name) =>
        !files.includes(`${name}.map`) ||
        !readFileSync(resolve(assets, name), 'utf8').includes(`//# sourceMappingURL=${name}.map`),
    )
  expect(without).toEqual([])
})

test('the page’s policy names the Trusted Types policies that the build makes, and no others', () => {
  const page = readFileSync(resolve(dist, 'index.html'), 'utf8')
  const named =
    page
      .match(/trusted-types ([^;"]*)/)?.[1]
      ?.trim()
      .split(/\s+/) ?? []
  const assets = resolve(dist, 'assets')
  const scripts = [
    resolve(dist, 'theme.js'),
    ...readdirSync(assets)
      .filter((name) => name.endsWith('.js') && !name.includes('worker'))
      .map((name) => resolve(assets, name)),
  ]
  const made = scripts.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const names = [
      ...text.matchAll(/\(\s*[`'"]([\w#]+)[`'"]\s*,\s*\{\s*create(?:HTML|Script|ScriptURL)\b/g),
    ].map(([, name = '']) => name)
    // It puts its name together.
    return text.includes('data-tt-policy-suffix') ? [...names, 'dompurify'] : names
  })
  expect([...new Set(made)].sort()).toEqual([...named].sort())
})
