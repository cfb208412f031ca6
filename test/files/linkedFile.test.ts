import { describe, expect, it } from 'vitest'
import { type FileLink, readLink } from '../../src/files/fileLink.ts'
import { lookAt, openLinked, saveLinked, saveNew } from '../../src/files/linkedFile.ts'
import { fakeFile } from './fakeFiles.ts'

async function opened(file: ReturnType<typeof fakeFile>): Promise<FileLink> {
  const found = await openLinked(file.handle)
  if ('error' in found || !found.link) throw new Error('It should open')
  return found.link
}

describe('a file that was opened', () => {
  it('is written back with its marks and line ends, and nothing else than what was changed', async () => {
    const file = fakeFile('ivr.yaml', '\ufeffa: 1\r\nb: 2\n')
    const link = await opened(file)
    const written = await saveLinked(link, '\ufeffa: 1\r\nb: 3\n')
    expect(written.kind).toBe('saved')
    expect(file.text()).toBe('\ufeffa: 1\r\nb: 3\n')
  })

  it('is written back as UTF-16 where it was that', async () => {
    const file = fakeFile('ivr.yaml', new Uint8Array([0xfe, 0xff, 0, 0x61, 0, 0x3a]))
    const link = await opened(file)
    expect(await saveLinked(link, 'a: 1')).toMatchObject({ kind: 'saved' })
    expect([...file.bytes]).toEqual([0xfe, 0xff, 0, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31])
  })

  it('is written again and again', async () => {
    const file = fakeFile('ivr.yaml', 'a')
    let link = await opened(file)
    for (const text of ['b', 'c', 'd']) {
      const written = await saveLinked(link, text)
      if (written.kind !== 'saved') throw new Error(`It should be saved: ${written.kind}`)
      link = written.link
      expect(file.text()).toBe(text)
      expect(await lookAt(link)).toEqual({ kind: 'same', link })
    }
  })

  it('is never written over where somebody else changed it', async () => {
    const file = fakeFile('ivr.yaml', 'ours: 1')
    const link = await opened(file)
    file.change('theirs: 1')
    const written = await saveLinked(link, 'ours: 2')
    expect(written).toMatchObject({ kind: 'changed', text: 'theirs: 1' })
    expect(file.text()).toBe('theirs: 1')
    expect(file.writes).toBe(0)
    // Whoever looked at theirs may write over it.
    if (written.kind !== 'changed') return
    expect(await saveLinked(written.link, 'ours: 2')).toMatchObject({ kind: 'saved' })
    expect(file.text()).toBe('ours: 2')
  })

  it('is not written over either where the change leaves its size and time alone', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.change('a: 2')
    file.modified = link.modified
    expect(await saveLinked(link, 'a: 3')).toMatchObject({ kind: 'changed', text: 'a: 2' })
    expect(file.text()).toBe('a: 2')
  })

  it('is not written over where it is changed while it is being written', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.beforeClose = () => file.change('a: theirs')
    expect(await saveLinked(link, 'a: 3')).toMatchObject({ kind: 'changed', text: 'a: theirs' })
    expect(file.text()).toBe('a: theirs')
  })

  it('is as saved where somebody else wrote the very same', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.change('a: 2')
    expect(await saveLinked(link, 'a: 2')).toMatchObject({ kind: 'saved' })
    expect(file.writes).toBe(0)
  })

  it('is not called changed where it was only touched', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.change('a: 1')
    const look = await lookAt(link)
    expect(look).toMatchObject({ kind: 'same', link: { modified: 2 } })
    file.change('a: 2')
    expect(await lookAt(link)).toMatchObject({ kind: 'changed', text: 'a: 2' })
  })

  it('is asked for on saving, and never on looking', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.permission = 'prompt'
    expect(await lookAt(link)).toMatchObject({ kind: 'failed', asks: true })
    expect(file.asked).toBe(0)
    expect(await saveLinked(link, 'a: 2')).toMatchObject({ kind: 'saved' })
    expect(file.asked).toBe(1)
    file.permission = 'prompt'
    file.answer = 'denied'
    expect(await saveLinked(link, 'a: 3')).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/may not write “ivr\.yaml”.*still here.*allow it/),
    })
    expect(file.text()).toBe('a: 2')
  })

  it.each([
    ['NotFoundError', /isn’t there any more/],
    ['NoModificationAllowedError', /locked by another program, or may only be read/],
    ['QuotaExceededError', /no room on the disk/],
    ['NotAllowedError', /may not write/],
    ['AbortError', /takes the place or the kind of file for unsafe/],
    ['SomethingElse', /could not be written/],
  ])('says in words why it could not be written: %s', async (name, words) => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.writeFailure = new DOMException('', name)
    const written = await saveLinked(link, 'a: 2')
    expect(written).toEqual({ kind: 'failed', why: expect.stringMatching(words) })
    expect(written).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/your flow is still here/),
    })
    expect(file.text()).toBe('a: 1')
  })

  it('says that it is gone', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    file.readFailure = new DOMException('', 'NotFoundError')
    const gone = { kind: 'failed', why: expect.stringMatching(/“ivr\.yaml” isn’t there any more/) }
    expect(await lookAt(link)).toEqual(gone)
    expect(await saveLinked(link, 'a: 2')).toEqual(gone)
  })

  it('is left alone where the text can’t be written', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    expect(await saveLinked(link, 'a: "\ud83d"')).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/half of a character/),
    })
    expect(file.text()).toBe('a: 1')
  })

  it('is not believed where it holds something else than what was written', async () => {
    const file = fakeFile('ivr.yaml', 'a: 1')
    const link = await opened(file)
    const { createWritable } = file.handle
    file.handle.createWritable = async () => {
      const writable = await createWritable()
      return { ...writable, write: (bytes) => writable.write(bytes.slice(1)) }
    }
    expect(await saveLinked(link, 'a: 2')).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/holds something else now/),
    })
  })

  it('has no link where it is a picture with a flow in it', async () => {
    const svg = fakeFile(
      'ivr.svg',
      '<svg><wireline:swml encoding="base64">YTox</wireline:swml></svg>',
    )
    expect(await openLinked(svg.handle)).toMatchObject({ text: 'a:1', link: undefined })
  })
})

describe('a file that is new', () => {
  it('is written whatever it held, as UTF-8', async () => {
    const file = fakeFile('new.yaml', 'before')
    expect(await saveNew(file.handle, 'a: "ä"')).toMatchObject({
      kind: 'saved',
      link: { name: 'new.yaml', encoding: { name: 'utf-8' }, size: 7 },
    })
    expect(file.text()).toBe('a: "ä"')
  })
})

describe('what is stored of a file', () => {
  it('is read again as it was', async () => {
    const link = await opened(fakeFile('ivr.yaml', 'a: 1'))
    expect(readLink(link)).toEqual(link)
  })

  it.each([
    undefined,
    null,
    'file',
    {},
    { handle: {}, digest: '' },
    { handle: { kind: 'directory', getFile: 1 }, digest: '' },
  ])('is nothing where it is damaged: %j', (record) => {
    expect(readLink(record)).toBeUndefined()
  })

  it('stands what is missing beside the handle', () => {
    const { handle } = fakeFile('ivr.yaml')
    expect(readLink({ handle, digest: 'x', encoding: { name: 'latin1' }, size: 'big' })).toEqual({
      handle,
      name: 'ivr.yaml',
      encoding: { name: 'utf-8' },
      digest: 'x',
      size: -1,
      modified: -1,
    })
  })
})
