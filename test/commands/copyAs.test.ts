import { expect, test } from 'vitest'
import { commands } from '../../src/commands/commands.ts'
import { copyAs, downloadAs, exportedAs } from '../../src/commands/copyAs.ts'
import { exportKindOf, exportKinds } from '../../src/exports/kinds.ts'
import { placeholder } from '../../src/exports/leaveOutSecrets.ts'
import { openWithPorts } from './fakePorts.ts'

const text = `# mine
sections:
  main:
    - stream: { url: wss://example.com/audio, authorization_bearer_token: kanarienvogel }
`
const json =
  '{"sections":{"main":[{"stream":{"url":"wss://example.com/audio","authorization_bearer_token":"kanarienvogel"}}]}}'
const kind = exportKindOf

test('each kind has a name, an ending and an id of its own, and its command', async () => {
  for (const part of ['id', 'title'] as const)
    expect(new Set(exportKinds.map((each) => each[part])).size).toBe(exportKinds.length)
  for (const { id, title } of exportKinds) {
    const { run, clipboard, said } = openWithPorts(text, 'hotline')
    expect(commands.find((each) => each.title === `Copy as ${title}`)?.id).toBe(
      `file.copy-as-${id}`,
    )
    await run(`file.copy-as-${id}`)
    expect(clipboard.text).toMatch(/example\.com\/audio/)
    expect(said).toEqual([`Copied ${title}${id === 'markdown' ? '' : ', without its 1 secret'}`])
  }
})

test('what is copied has no secrets, unless they are asked for', async () => {
  const { context, clipboard, said } = openWithPorts(text)
  await copyAs(context, kind('one-line-json'))
  expect(clipboard.text).toBe(json.replace('kanarienvogel', placeholder))
  await copyAs(context, kind('one-line-json'), 'kept')
  expect(clipboard.text).toBe(json)
  expect(said).toEqual([
    'Copied JSON on one line, without its 1 secret',
    'Copied JSON on one line, with 1 secret in it',
  ])
})

test('what is looked at before shows no secret', () => {
  const { document } = openWithPorts(text)
  for (const each of exportKinds) {
    const made = exportedAs(document.store.getState(), each, 'covered')
    expect(made).toHaveProperty('text', expect.not.stringContaining('kanarienvogel'))
  }
})

test('a file is named after the flow and what is in it', async () => {
  const { context, downloads } = openWithPorts(text, 'my/line')
  for (const each of exportKinds) await downloadAs(context, each)
  expect(downloads.map(([name]) => name)).toEqual([
    'my-line.md',
    'my-line.json',
    'my-line.create.sh',
    'my-line.update.sh',
    'my-line.call.sh',
    'my-line.server.mjs',
    'my-line.server.py',
  ])
})

test('where the text can’t be read, each says that there is none, and why', async () => {
  for (const broken of [`${text}    - "`, '{"sections": {"main": [}']) {
    const { context, clipboard, said } = openWithPorts(broken)
    for (const each of exportKinds) await copyAs(context, each)
    expect(clipboard.text).toBeUndefined()
    const own = broken.startsWith('{') ? 'JSON' : 'YAML'
    expect(said).toEqual(
      exportKinds.map(
        ({ title }) => `There is no ${title} while the ${own} can’t be read. Fix its errors first.`,
      ),
    )
  }
})

test('aliases that stand for too much are said, and nothing is copied', async () => {
  const lines = Array.from(
    { length: 17 },
    (_, at) => `  a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`,
  )
  const { context, clipboard, said } = openWithPorts(`x:\n  a0: &a0 [1]\n${lines.join('\n')}\n`)
  await copyAs(context, kind('one-line-json'))
  expect(clipboard.text).toBeUndefined()
  expect(said.join()).toContain('stand for too much')
})

test('what is asked for while a long text is read comes once it has been read', async () => {
  const { context, document, clipboard } = openWithPorts(text, 'hotline', { longText: 1 })
  expect(exportedAs(document.store.getState(), kind('markdown'), 'kept')).toHaveProperty('missing')
  const copied = copyAs(context, kind('markdown'))
  await copied
  expect(clipboard.text).toContain('# hotline')
})

test('JSON stays as it is written, without a byte order mark', async () => {
  const { context, clipboard } = openWithPorts(
    '\ufeff{"sections": {"main": [{"set": {"n": 12345678901234567890}}]}}',
  )
  await copyAs(context, kind('one-line-json'))
  expect(clipboard.text).toBe('{"sections":{"main":[{"set":{"n":12345678901234567890}}]}}')
})
