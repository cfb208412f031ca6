import { expect, test, vi } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { documentLanguage } from '../../src/document/documentLanguage.ts'
import { stepIds } from '../../src/document/liveness.ts'

const text = `version: 1.0.0
sections:
  main:
    - record_call: {control_id: rec}
    - stream: {url: "wss://example.com/a", control_id: live}
    - play: {url: "say:Hi"}
`

test('only streams are followed until everything that runs is asked for', async () => {
  const document = createDocument(text, { language: documentLanguage, checkPause: 0 })
  const liveness = () => document.liveness.getState().liveness
  const last = () => stepIds(document.store.getState().flow).at(-1) ?? -1
  await vi.waitFor(() => expect(liveness()?.atStep(last())).toBe('Live here: stream ‘live’'))
  expect(liveness()?.has).toEqual({ any: true, others: true })
  document.liveness.setState({ all: true })
  await vi.waitFor(() =>
    expect(liveness()?.atStep(last())).toBe('Live here: stream ‘live’, recording ‘rec’'),
  )
  document.dispose()
})
