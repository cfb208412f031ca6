import { afterAll, expect, test, vi } from 'vitest'

const parsed: string[] = []
vi.mock('../../../src/swml/syntax/parseYaml.ts', async (original) => {
  const real = await original<typeof import('../../../src/swml/syntax/parseYaml.ts')>()
  const parseYaml: typeof real.parseYaml = (text, ...more) => {
    parsed.push(text)
    return real.parseYaml(text, ...more)
  }
  return { ...real, parseYaml }
})
vi.mock('../../../src/swml/syntax/parseJson.ts', async (original) => {
  const real = await original<typeof import('../../../src/swml/syntax/parseJson.ts')>()
  const parseJson: typeof real.parseJson = (text, ...more) => {
    parsed.push(text)
    return real.parseJson(text, ...more)
  }
  return { ...real, parseJson }
})
// Test files share their modules: these are read anew, and are nobody else's.
vi.resetModules()
afterAll(() => vi.resetModules())
const { createDocument } = await import('../../../src/document/createDocument.ts')
const { loadChecks } = await import('../../../src/document/lateChecks.ts')
const { setField } = await import('../../../src/swml/index.ts')

const numbers = Array.from({ length: 40 }, (_, at) => at)
const streams = numbers.map((at) => `    - stream:\n        url: wss://${at}.example\n`)
const inBranch = streams.map((text) => text.replaceAll(/^/gm, '      ').trimEnd()).join('\n')
const json = {
  sections: { main: numbers.map((at) => ({ stream: { url: `wss://${at}.example` } })) },
}

test.each([
  ['of a section', `sections:\n  main:\n${streams.join('')}`, ['sections', 'main', 3]],
  [
    'of a branch',
    `sections:\n  main:\n    - cond:\n        - when: a\n          then:\n${inBranch}\n`,
    ['sections', 'main', 0, 'cond', 0, 'then', 3],
  ],
  ['in JSON', JSON.stringify(json, null, 2), ['sections', 'main', 3]],
  ['in JSON on one line', JSON.stringify(json), ['sections', 'main', 3]],
])(
  'a key typed in the form of a step %s has its lines parsed once, and no others',
  async (...[, text, step]) => {
    await loadChecks()
    const document = createDocument(text)
    await document.settled()
    const type = (url: string) =>
      document.edit((flow) => ({
        edits: setField(flow, [...step, 'stream', 'url'], url),
        label: 'Change the address',
        origin: 'form',
        group: 'url',
      }))
    type('wss://a')
    for (const url of ['wss://ab', 'wss://abc', 'wss://abcd']) {
      parsed.length = 0
      type(url)
      expect(parsed.map((part) => part.includes(url))).toEqual([true])
      expect(Math.max(...parsed.map((part) => part.length))).toBeLessThan(100)
    }
  },
)
