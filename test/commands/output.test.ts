import { expect, test } from 'vitest'
import { copyIn, downloadIn, downloadOwn } from '../../src/commands/withTextIn.ts'
import { scenarioText } from '../../src/document/scenarioText.ts'
import { openWithPorts } from './fakePorts.ts'

const text = '# mine\nsections:\n  main:\n    -   hangup: {}   # odd spacing\n'

test('the flow’s own format is copied and downloaded exactly as it was written', async () => {
  const { context, clipboard, downloads } = openWithPorts(text, 'hotline')
  await copyIn(context, 'yaml')
  await downloadIn(context, 'yaml')
  expect(clipboard.text).toBe(text)
  expect(downloads).toEqual([['hotline.yaml', text]])
})

test('a download says where the scenarios are that aren’t in it', async () => {
  const { context } = openWithPorts(text, 'hotline')
  const notes: unknown[] = []
  const ports = {
    ...context.ports,
    download: (_: string, __: unknown, note?: string) => void notes.push(note),
  }
  await downloadIn({ ...context, ports }, 'yaml')
  scenarioText(context.document).setState({ text: 'scenarios: []\n' })
  await downloadIn({ ...context, ports }, 'json')
  downloadOwn({ ...context, ports })
  const words = '. Its scenarios are in Export'
  expect(notes).toEqual([undefined, words, words])
})

test('the other format holds the same flow', async () => {
  const { context, clipboard, downloads, run } = openWithPorts(text, 'hotline')
  await copyIn(context, 'json')
  expect(JSON.parse(clipboard.text ?? '')).toEqual({ sections: { main: [{ hangup: {} }] } })
  run('file.download-json')
  await expect.poll(() => downloads).toEqual([['hotline.json', clipboard.text]])
})

test('where there is no other format, that is said, and nothing is copied', async () => {
  const { context, clipboard, said, downloads } = openWithPorts(`${text}    - "`)
  await copyIn(context, 'json')
  await downloadIn(context, 'json')
  expect(clipboard.text).toBeUndefined()
  expect(downloads).toEqual([])
  const why = 'There is no JSON while the YAML can’t be read. Fix its errors first.'
  expect(said).toEqual([why, why])
})

test('what is asked for while a long text is read comes once it has been read', async () => {
  const { context, document, clipboard } = openWithPorts(text, 'hotline', { longText: 1 })
  const copied = copyIn(context, 'json')
  expect(clipboard.text).toBeUndefined()
  await copied
  await document.settled()
  expect(JSON.parse(clipboard.text ?? '')).toEqual({ sections: { main: [{ hangup: {} }] } })
})
