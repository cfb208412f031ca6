import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { type FileState, fileOf } from '../../src/files/fileOf.ts'
import { FileFollower } from '../../src/files/followFile.ts'
import { openLinked } from '../../src/files/linkedFile.ts'
import { fakeBeside, fakeFile } from './fakeFiles.ts'

/** A flow that was opened from a file, and who follows the two. */
async function following(text = 'sections:\n  main: []\n') {
  const file = fakeFile('ivr.yaml', text)
  const opened = await openLinked(file.handle)
  if ('error' in opened) throw new Error(opened.error)
  const { beside, kept } = fakeBeside()
  await beside.write('files', 'flow', opened.link)
  const document = createDocument(text, { name: 'ivr' })
  const told: [FileState, boolean][] = []
  const follow = () =>
    new FileFollower({
      document,
      id: () => 'flow',
      beside: () => beside,
      onChanged: (...change) => told.push(change),
    })
  const follower = follow()
  await follower.look()
  return {
    ...{ file, document, follower, follow, told, kept },
    state: () => fileOf(document).getState().file,
    type: (added: string) =>
      document.apply([{ start: 0, end: 0, text: added }], { label: 'Type', origin: 'source' }),
  }
}

describe('a flow and its file', () => {
  it('are called the same until one of them is changed, and again when that is undone or saved', async () => {
    const { state, type, document, follower, file } = await following()
    expect(state()).toEqual({ name: 'ivr.yaml', kind: 'same' })
    type('# here\n')
    expect(state()).toMatchObject({ kind: 'ahead' })
    document.undo()
    expect(state()).toMatchObject({ kind: 'same' })
    type('# here\n')
    expect(await follower.save()).toEqual({ kind: 'saved', name: 'ivr.yaml' })
    expect(state()).toMatchObject({ kind: 'same' })
    expect(file.text()).toBe('# here\nsections:\n  main: []\n')
    document.undo()
    expect(state()).toMatchObject({ kind: 'ahead' })
  })

  it('tell once that somebody else changed the file, and whether anything was changed here', async () => {
    const { state, type, follower, file, told } = await following()
    file.change('theirs')
    await follower.look()
    await follower.look()
    expect(told).toEqual([[expect.objectContaining({ kind: 'changed' }), true]])
    expect(state()).toMatchObject({ kind: 'changed', theirs: { text: 'theirs' } })
    type('# here\n')
    file.change('theirs again')
    await follower.look()
    expect(told[1]).toEqual([
      expect.objectContaining({ theirs: expect.objectContaining({ text: 'theirs again' }) }),
      false,
    ])
  })

  it('take what is in the file as one undo step', async () => {
    const { state, follower, file, document } = await following()
    file.change('sections:\n  other: []\n')
    await follower.look()
    expect(await follower.takeTheirs()).toBe(true)
    expect(document.store.getState().text).toBe('sections:\n  other: []\n')
    expect(state()).toEqual({ name: 'ivr.yaml', kind: 'same' })
    expect(document.undo()).toBe('Load ivr.yaml')
    expect(document.store.getState().text).toBe('sections:\n  main: []\n')
    expect(state()).toMatchObject({ kind: 'ahead' })
  })

  it('never lose what somebody else wrote by saving, until the user has seen it', async () => {
    const { state, follower, file, type } = await following()
    file.change('theirs')
    type('# mine\n')
    expect(await follower.save()).toEqual({ kind: 'changed' })
    expect(file.text()).toBe('theirs')
    // What came after the user looked is another's again.
    file.change('theirs, later')
    expect(await follower.keepMine()).toEqual({ kind: 'changed' })
    expect(file.text()).toBe('theirs, later')
    expect(await follower.keepMine()).toEqual({ kind: 'saved', name: 'ivr.yaml' })
    expect(file.text()).toBe('# mine\nsections:\n  main: []\n')
    expect(state()).toMatchObject({ kind: 'same' })
  })

  it('part, with both texts kept', async () => {
    const { state, follower, file, document, kept } = await following()
    file.change('theirs')
    await follower.look()
    expect(await follower.part()).toMatchObject({ text: 'theirs', link: { name: 'ivr.yaml' } })
    expect(state()).toBeUndefined()
    expect(kept.size).toBe(0)
    expect(document.store.getState().text).toBe('sections:\n  main: []\n')
    expect(await follower.save()).toEqual({ kind: 'none' })
    expect(file.text()).toBe('theirs')
  })

  it('are not at odds by what another tab saved, nor by what somebody else wrote that is here, too', async () => {
    const { state, follower, follow, file, type, told } = await following()
    type('# here\n')
    await follow().save()
    await follower.look()
    expect(state()).toMatchObject({ kind: 'same' })
    type('# more\n')
    file.change('# more\n# here\nsections:\n  main: []\n')
    await follower.look()
    expect(state()).toMatchObject({ kind: 'same' })
    expect(told).toEqual([])
  })

  it('say what can’t be looked at, and what nobody was asked for yet', async () => {
    const { state, follower, file, type } = await following()
    file.permission = 'prompt'
    await follower.look()
    expect(state()).toEqual({ name: 'ivr.yaml', kind: 'unasked' })
    await follower.ask()
    expect(state()).toMatchObject({ kind: 'same' })
    file.readFailure = new DOMException('', 'NotFoundError')
    await follower.look()
    expect(state()).toMatchObject({ kind: 'failed', why: expect.stringMatching(/isn’t there/) })
    type('# here\n')
    expect(await follower.save()).toMatchObject({ kind: 'failed' })
    const other = fakeFile('other.yaml')
    expect(await follower.saveTo(other.handle)).toEqual({ kind: 'saved', name: 'other.yaml' })
    expect(state()).toEqual({ name: 'other.yaml', kind: 'same' })
  })
})
