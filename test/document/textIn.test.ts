import { expect, test } from 'vitest'
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
  document.replaceText(broken, { label: 'Open', name: 'other' })
  expect(document.store.getState().analysis.status).toBe('stale')
  expect(textIn(document.store.getState(), 'json')).toEqual({ text: broken, lost: [] })
  expect(await textIn(document.store.getState(), 'yaml')).toEqual({
    missing: 'There is no YAML while the JSON can’t be read. Fix its errors first.',
  })
})
