import { expect, test, vi } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { textIn } from '../../src/document/textIn.ts'

const odd = '# kept\r\nsections: {main: [ answer ]}   \r\n'

test('the own format is the exact text, also where it cannot be read', () => {
  const document = createDocument(odd)
  expect(textIn(document.store.getState(), 'yaml')).toEqual({ text: odd, lost: [] })
  document.apply([{ start: 0, end: 0, text: '"' }], { origin: 'source', label: 'x' })
  expect(textIn(document.store.getState(), 'yaml')).toEqual({ text: `"${odd}`, lost: [] })
})

test('the other format is converted and says what it lacks', async () => {
  const result = await textIn(createDocument(odd).store.getState(), 'json')
  expect(result).toEqual({
    text: `${JSON.stringify({ sections: { main: ['answer'] } }, null, 2)}\n`,
    lost: [expect.stringContaining('comment')],
  })
})

test('while the text cannot be read there is no other format, in plain words', async () => {
  const document = createDocument(odd)
  document.apply([{ start: 0, end: 0, text: '"' }], { origin: 'source', label: 'x' })
  expect(await textIn(document.store.getState(), 'json')).toEqual({
    missing: 'There is no JSON while the YAML can’t be read. Fix its errors first.',
  })
})

test('a text that can’t be read is of the format it is written in, not of the flow before it', async () => {
  const document = createDocument(odd)
  const broken = '{"sections": {"main": [{"sleep": 1}]}}}'
  document.replaceText(broken, { label: 'Open' })
  expect(document.store.getState().analysis.status).toBe('stale')
  expect(textIn(document.store.getState(), 'json')).toEqual({ text: broken, lost: [] })
  expect(await textIn(document.store.getState(), 'yaml')).toEqual({
    missing: 'There is no YAML while the JSON can’t be read. Fix its errors first.',
  })
})

test('where the worker that converts long texts breaks, that is said, and the next one is asked again', async () => {
  const steps = '    - play: {url: "say:Hello"}\n'.repeat(2_000)
  const document = createDocument(`sections:\n  main:\n${steps}`, { longText: 1_000_000 })
  const started: FakeWorker[] = []
  class FakeWorker {
    asked: { id: number }[] = []
    onmessage: (event: { data: unknown }) => void = () => {}
    onerror: (event: { preventDefault: () => void; message: string }) => void = () => {}
    constructor() {
      started.push(this)
    }
    postMessage(question: { id: number }) {
      this.asked.push(question)
    }
    terminate() {}
  }
  vi.stubGlobal('Worker', FakeWorker)
  try {
    const first = textIn(document.store.getState(), 'json')
    started[0]?.onerror({ preventDefault: () => {}, message: 'broke' })
    expect(await first).toEqual({
      missing: expect.stringMatching(/^The JSON couldn’t be made: something in Wireline broke\./),
      error: expect.anything(),
    })
    const second = textIn(document.store.getState(), 'json')
    const [{ id } = { id: 0 }] = started[1]?.asked ?? []
    const converted = { text: '{}\n', lost: [] }
    started[1]?.onmessage({ data: { id, converted } })
    expect(await second).toEqual(converted)
  } finally {
    vi.unstubAllGlobals()
  }
})
