import { expect, test, vi } from 'vitest'

const parsed: string[] = []
vi.mock('../../../src/swml/syntax/parseYaml.ts', async (original) => {
  const real = await original<typeof import('../../../src/swml/syntax/parseYaml.ts')>()
  const parseYaml: typeof real.parseYaml = (text, ...more) => {
    parsed.push(text)
    return real.parseYaml(text, ...more)
  }
  return { ...real, parseYaml }
})
const { createDocument } = await import('../../../src/document/createDocument.ts')
const { loadChecks } = await import('../../../src/document/lateChecks.ts')
const { setField } = await import('../../../src/swml/index.ts')

test('a key typed in a form has the lines of its step parsed twice, and no others', async () => {
  await loadChecks()
  const steps = Array.from(
    { length: 40 },
    (_, at) => `    - stream:\n        url: wss://${at}.example\n`,
  )
  const document = createDocument(`sections:\n  main:\n${steps.join('')}`)
  await document.settled()
  const type = (url: string) =>
    document.edit((flow) => ({
      edits: setField(flow, ['sections', 'main', 3, 'stream', 'url'], url),
      label: 'Change the address',
      origin: 'form',
      group: 'url',
    }))
  type('wss://a')
  for (const url of ['wss://ab', 'wss://abc', 'wss://abcd']) {
    parsed.length = 0
    type(url)
    // Once to make sure that the edit can be read, once by the reading that goes on from there.
    expect(parsed.map((text) => text.includes(url))).toEqual([true, true])
    expect(Math.max(...parsed.map((text) => text.length))).toBeLessThan(100)
  }
})
