import { afterEach, expect, test, vi } from 'vitest'
import { exportAll } from '../../src/app/files/exportAll.ts'
import { filesDialog } from '../../src/app/files/filesDialog.ts'
import { importZip } from '../../src/app/files/importAll.ts'
import { openAll, pickAndOpen } from '../../src/app/files/openFiles.ts'
import { openHandle, pickAndOpenFolder } from '../../src/app/files/openFolder.ts'
import { saveToFile, saveToNewFile } from '../../src/app/files/saveFile.ts'
import { takeGiven } from '../../src/app/files/takeGiven.ts'
import { shell } from '../../src/app/shellStore.ts'
import type { FileHandle, FolderHandle } from '../../src/files/fileSystem.ts'
import { desk, textOf, written } from './filesDesk.ts'

const swml = (name: string) => `sections:\n  ${name}: []\n`

afterEach(() => vi.unstubAllGlobals())

function preview() {
  const { content } = filesDialog.getState()
  if (content?.kind !== 'preview') throw new Error('There should be a preview')
  return content
}

function choose(title: string): void {
  const { content } = filesDialog.getState()
  if (content?.kind !== 'changed') throw new Error('It should ask')
  content.choices.find((choice) => choice.title === title)?.run()
}

test('a file is chosen, changed and saved, byte for byte but for the change', async () => {
  const { host, type, file, said } = await desk()
  const handle = await written('ivr.yaml', `\ufeff${swml('main')}# end\r\n`)
  vi.stubGlobal('showOpenFilePicker', async () => [handle])
  await pickAndOpen(host)
  expect(file()).toEqual({ name: 'ivr.yaml', kind: 'same' })
  type('# mine\n')
  expect(file()).toMatchObject({ kind: 'ahead' })
  expect(await saveToFile(host)).toBe(true)
  expect(await textOf(handle)).toBe(`# mine\n\ufeff${swml('main')}# end\r\n`)
  expect(said.at(-1)).toBe('Saved to ivr.yaml')
  expect(file()).toMatchObject({ kind: 'same' })
})

test('the same file leads to the flow that is here, by whatever way it comes', async () => {
  const { host, flows, went } = await desk()
  const handle = await written('ivr.yaml', swml('main'))
  await openAll(host, [{ handle }])
  const again = (await (
    await navigator.storage.getDirectory()
  ).getFileHandle('ivr.yaml')) as FileHandle
  await takeGiven(host, [{ handle: Promise.resolve(again as unknown as FileSystemHandle) }])
  expect(flows).toHaveLength(1)
  expect(went).toEqual(['flow-1', 'flow-1'])
})

test('several files become a flow each, and what is none is told', async () => {
  const { host, flows, messages, went } = await desk()
  const file = (name: string, text: string) => ({ file: new File([text], name) })
  await takeGiven(host, [
    file('a.yaml', swml('a')),
    file('photo.jpg', '\0\0\u0001'),
    file('b.json', '{"sections":{}}'),
  ])
  expect(flows.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(went).toEqual(['home'])
  expect(messages.map(({ text, tone }) => [text, tone])).toEqual([
    ['Opened 2 flows', undefined],
    [expect.stringMatching(/“photo\.jpg” isn’t a text file/), 'error'],
  ])
  messages[0]?.action?.run()
  await expect.poll(() => flows).toEqual([])
})

test('a file that somebody else changed is noticed when the page is looked at again', async () => {
  const { host, messages, document, file } = await desk()
  const handle = await written('ivr.yaml', swml('main'))
  await openAll(host, [{ handle }])
  await written('ivr.yaml', swml('theirs'))
  window.dispatchEvent(new Event('focus'))
  await expect.poll(() => messages.at(-1)?.text).toBe('ivr.yaml was changed on disk.')
  messages.at(-1)?.action?.run()
  await expect.poll(() => document().store.getState().text).toBe(swml('theirs'))
  await expect.poll(file).toEqual({ name: 'ivr.yaml', kind: 'same' })
  expect(document().undo()).toBe('Load ivr.yaml')
  expect(document().store.getState().text).toBe(swml('main'))
})

test.each([
  ['Keep mine', `# mine\n${swml('main')}`, [`# mine\n${swml('main')}`]],
  ['Take theirs', swml('theirs'), [swml('theirs')]],
  ['Keep both', swml('theirs'), [`# mine\n${swml('main')}`, swml('theirs')]],
  ['Compare', swml('theirs'), [`# mine\n${swml('main')}`]],
])('changed on both sides, %s loses nothing', async (choice, inFile, here) => {
  const { host, type, flows, document, messages } = await desk()
  const handle = await written('ivr.yaml', swml('main'))
  await openAll(host, [{ handle }])
  await written('ivr.yaml', swml('theirs'))
  type('# mine\n')
  expect(await saveToFile(host)).toBe(true)
  expect(await textOf(handle)).toBe(swml('theirs'))
  expect(shell.getState().dialog).toBe('files')
  const before = messages.length
  choose(choice)
  if (choice !== 'Compare') await expect.poll(() => messages.length).toBe(before + 1)
  expect(await textOf(handle)).toBe(inFile)
  expect([document().store.getState().text, ...flows.slice(1).map(({ text }) => text)]).toEqual(
    here,
  )
})

test('a flow is saved to a file that is new, which is its own from then on', async () => {
  const { host, type, file } = await desk()
  await host.flows.open({ name: 'mine', text: swml('main') }, 'Opened')
  const handle = await (await navigator.storage.getDirectory()).getFileHandle('new.yaml', {
    create: true,
  })
  const asked = vi.fn(async () => handle)
  vi.stubGlobal('showSaveFilePicker', asked)
  expect(await saveToFile(host)).toBe(false)
  await saveToNewFile(host)
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'mine.yaml' }))
  expect(file()).toEqual({ name: 'new.yaml', kind: 'same' })
  type('# more\n')
  await saveToFile(host)
  expect(await textOf(handle as FileHandle)).toBe(`# more\n${swml('main')}`)
})

test('a folder says what is in it first, and opened again it opens nothing twice', async () => {
  const { host, flows, messages, kept, went } = await desk()
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('project', {
    create: true,
  })
  await written('a.yaml', swml('a'), folder)
  await written('b.yaml', swml('b'), folder)
  await written('package.json', '{}', folder)
  vi.stubGlobal('showDirectoryPicker', async () => folder)
  await pickAndOpenFolder(host)
  expect(preview()).toMatchObject({
    title: 'Open the folder project',
    notes: ['Adds 2 flows.', 'Save then writes each flow back to its file.'],
    action: 'Open 2 flows',
    left: [{ path: 'package.json' }],
  })
  expect(flows).toEqual([])
  await preview().run(() => {})
  expect(flows.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(went).toEqual(['home'])
  expect([...kept.keys()].filter((key) => key.startsWith('files/'))).toHaveLength(2)
  await written('c.yaml', swml('c'), folder)
  await openHandle(host, folder as unknown as FolderHandle)
  expect(preview()).toMatchObject({
    notes: ['Adds 1 flow. Leaves 2 that are here already.', expect.anything()],
    action: 'Open 1 flow',
  })
  await preview().run(() => {})
  expect(flows.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  expect([...kept.keys()].filter((key) => key.startsWith('folders/'))).toHaveLength(1)
  messages.at(-1)?.action?.run()
  await expect.poll(() => flows.length).toBe(2)
})

test('all flows go out as one archive and come in elsewhere, what it does said first', async () => {
  const here = [
    {
      id: 'a',
      name: 'ivr',
      text: 'sections:\n  main:\n    - x: {authorization_bearer_token: Sesame}\n',
      changed: 1,
    },
    { id: 'b', name: 'menu', text: swml('menu'), changed: 1 },
  ]
  const { host, downloads, downloaded, kept } = await desk(here)
  kept.set('versions/a', { list: [new Uint8Array([1, 2])] })
  await exportAll(host)
  expect(downloads).toEqual([['wireline-flows.zip', ': 2 flows, with 1 secret in it']])
  const archive = new File(downloaded, 'wireline-flows.zip')
  const there = await desk([{ id: 'b', name: 'menu', text: swml('other'), changed: 1 }])
  await takeGiven(there.host, [{ file: archive }])
  expect(preview()).toMatchObject({
    title: 'Import wireline-flows.zip',
    notes: ['Adds 2 flows, 1 of them as a copy.', 'Their versions come along.'],
    action: 'Import 2 flows',
  })
  await preview().run(() => {})
  expect(there.flows.map(({ name, text }) => [name, text])).toEqual([
    ['menu', swml('other')],
    ['ivr', here[0]?.text],
    ['menu (imported)', swml('menu')],
  ])
  expect(there.kept.get('versions/flow-1')).toEqual({ list: [new Uint8Array([1, 2])] })
  await importZip(there.host, archive)
  expect(preview()).toMatchObject({ action: undefined })
})

test('an archive that is none is refused in words', async () => {
  const { host, messages } = await desk()
  await importZip(host, new File(['hello'], 'x.zip'))
  expect(messages[0]).toMatchObject({
    text: '“x.zip” can’t be imported. It isn’t a zip archive.',
    tone: 'error',
  })
})
