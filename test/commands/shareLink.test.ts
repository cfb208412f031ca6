import { expect, test } from 'vitest'
import { keepShared } from '../../src/commands/index.ts'
import { copyLink } from '../../src/commands/shareLink.ts'
import { decodeLink } from '../../src/share/index.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

const shared = (link: string | undefined) =>
  decodeLink(link?.slice('https://wireline.example/#/shared/'.length) ?? '')

test('a link carries the flow exactly as it is written, readable or not', async () => {
  for (const text of [mainOf('answer', 'hangup'), '# odd\r\nsections:   {main: [', '\uFEFF']) {
    const { context, clipboard, said } = openWithPorts(text, 'hotline')
    await copyLink(context)
    expect(shared(clipboard.text)).toEqual({ name: 'hotline', text })
    expect(said).toEqual(['Copied link'])
  }
})

test('what was left out of a link is said', async () => {
  const text =
    'sections:\n  main:\n    - stream: {url: "wss://a.example", authorization_bearer_token: abcdefg1}\n'
  const { context, clipboard, said } = openWithPorts(text)
  await copyLink(context)
  expect(shared(clipboard.text)).toEqual({
    name: 'untitled',
    text: text.replace('abcdefg1', '<secret-left-out>'),
  })
  expect(said).toEqual(['Copied link without 1 secret: Bearer token'])
})

test('a flow that is too long for a link is offered as a file', async () => {
  const text = `# ${'x'.repeat(1_100_000)}`
  const { context, clipboard, said, offers, downloads } = openWithPorts(text, 'long')
  await copyLink(context)
  expect(clipboard.text).toBeUndefined()
  expect(said[0]).toMatch(/too long for a link/)
  expect(offers().map(({ label }) => label)).toEqual(['Download'])
  offers()[0]?.run()
  expect(downloads).toEqual([['long.yaml', text]])
})

test('keeping a shared flow makes one of its own, with its name', () => {
  const { context, said, text, opened } = openWithPorts(mainOf('answer'), 'mine')
  keepShared(context, { name: ' Theirs ', text: mainOf('hangup') })
  expect(opened).toEqual([{ name: 'Theirs', text: mainOf('hangup') }])
  expect(text()).toBe(mainOf('answer'))
  expect(said).toEqual(['Kept a copy of Theirs'])
})
