import { describe, expect, it } from 'vitest'
import { filesInEntry, filesInFolder, filesOfInput } from '../../src/files/folder/folderFiles.ts'
import { planFolder } from '../../src/files/folder/planFolder.ts'
import { scanFolder } from '../../src/files/folder/scanFolder.ts'
import { planInWords } from '../../src/files/planImport.ts'
import { fakeFile, fakeFolder } from './fakeFiles.ts'

const swml = (name: string) => `sections:\n  ${name}: []\n`

function project() {
  const main = fakeFile('main.yaml', swml('main'))
  const menu = fakeFile('menu.swml.json', '{"sections":{"main":[]}}')
  const folder = fakeFolder('project', [
    fakeFile('package.json', '{"name":"x"}').handle,
    fakeFile('readme.md', 'sections').handle,
    fakeFile('.hidden.yaml', swml('hidden')).handle,
    main.handle,
    fakeFolder('.git', [fakeFile('config.yaml', swml('git')).handle]),
    fakeFolder('node_modules', [fakeFile('swml.yaml', swml('module')).handle]),
    fakeFolder('flows', [menu.handle, fakeFile('broken.yml', 'sections: [').handle]),
  ])
  return { main, menu, folder }
}

describe('a folder of flows', () => {
  it('gives its flows with links to their files, and says what it leaves out', async () => {
    const { folder } = project()
    const { flows, left, isCut } = await scanFolder(filesInFolder(folder))
    expect(flows.map(({ path, name, link }) => [path, name, link?.name])).toEqual([
      ['flows/menu.swml.json', 'menu', 'menu.swml.json'],
      ['main.yaml', 'main', 'main.yaml'],
    ])
    expect(left).toEqual([
      { path: 'flows/broken.yml', why: expect.stringMatching(/^can’t be read as SWML/) },
      { path: 'package.json', why: 'isn’t a call flow: it has no sections' },
    ])
    expect(isCut).toBe(false)
  })

  it('says what could not be read, what is too large, and that there is more', async () => {
    const gone = fakeFile('gone.yaml')
    gone.readFailure = new DOMException('', 'NotFoundError')
    const large = fakeFile('large.yaml', new Uint8Array(5_000_001))
    const folder = fakeFolder('x', [gone.handle, large.handle])
    expect((await scanFolder(filesInFolder(folder))).left).toEqual([
      { path: 'gone.yaml', why: 'could not be read' },
      { path: 'large.yaml', why: 'is larger than 5 MB' },
    ])
    const limits = { files: 100, flows: 1 }
    const cut = await scanFolder(filesInFolder(project().folder), undefined, limits)
    expect(cut).toMatchObject({ flows: [{ name: 'menu' }], isCut: true })
  })

  it('comes to an end where folders go round in a circle', async () => {
    const entries: Parameters<typeof fakeFolder>[1][number][] = [
      fakeFile('main.yaml', swml('main')).handle,
    ]
    const folder = fakeFolder('round', entries)
    entries.push(folder)
    const { flows } = await scanFolder(filesInFolder(folder))
    expect(flows).toHaveLength(20)
  })

  it('is read in the same way where the browser only lends it', async () => {
    const file = (path: string, text: string) =>
      Object.defineProperty(
        new File([text], path.slice(path.lastIndexOf('/') + 1)),
        'webkitRelativePath',
        {
          value: path,
        },
      )
    const { flows } = await scanFolder(
      filesOfInput([
        file('project/node_modules/a.yaml', swml('a')),
        file('project/flows/b.yaml', swml('b')),
        file('project/a.yaml', swml('a')),
      ]),
    )
    expect(flows.map(({ path, link }) => [path, link])).toEqual([
      ['a.yaml', undefined],
      ['flows/b.yaml', undefined],
    ])
    const dropped = await scanFolder(
      filesInEntry(
        entry('project', [
          entry('flows', [entry('b.yaml', swml('b'))]),
          entry('.git', [entry('c.yaml', swml('c'))]),
          entry('a.yaml', swml('a')),
        ]) as FileSystemDirectoryEntry,
      ),
    )
    expect(dropped.flows.map(({ path }) => path)).toEqual(['a.yaml', 'flows/b.yaml'])
  })
})

describe('opening a folder', () => {
  it('opens what is new, and the same file never as a second flow', async () => {
    const { folder, menu } = project()
    const { flows } = await scanFolder(filesInFolder(folder))
    const first = await planFolder(flows, [], new Map())
    expect(planInWords(first)).toBe('Adds 2 flows.')
    const library = flows.map(({ name, text }) => ({ id: `id of ${name}`, name, text, changed: 0 }))
    const links = new Map(
      flows.flatMap(({ name, link }) => (link ? [[`id of ${name}`, link]] : [])),
    )
    // Changed on both sides and renamed: still the same file.
    menu.change('{"sections":{"other":[]}}')
    const again = await planFolder(
      (await scanFolder(filesInFolder(folder))).flows,
      library.map((flow) => ({ ...flow, name: `${flow.name}, renamed`, text: 'sections: {}' })),
      links,
    )
    expect(again.map(({ kind, here }) => [kind, here])).toEqual([
      ['same', 'id of menu'],
      ['same', 'id of main'],
    ])
  })

  it('gives a flow that is here without a file its file', async () => {
    const { folder, main } = project()
    const { flows } = await scanFolder(filesInFolder(folder))
    const here = { id: 'here', name: 'main', text: main.text(), changed: 0 }
    const plan = await planFolder(flows, [here], new Map())
    expect(plan.map(({ kind, as, here }) => [kind, as, here])).toEqual([
      ['new', 'menu', undefined],
      ['same', 'main', 'here'],
    ])
  })

  it('opens another file of a name that is here as a flow of its own', async () => {
    const { folder } = project()
    const { flows } = await scanFolder(filesInFolder(folder))
    const other = { id: 'other', name: 'main', text: 'sections: {}', changed: 0 }
    const plan = await planFolder(flows, [other], new Map())
    expect(plan.map(({ kind, as }) => [kind, as])).toEqual([
      ['new', 'menu'],
      ['new', 'main'],
    ])
  })

  it('opens a file again whose flow was deleted', async () => {
    const { folder } = project()
    const { flows } = await scanFolder(filesInFolder(folder))
    const links = new Map(flows.flatMap(({ name, link }) => (link ? [[name, link]] : [])))
    expect((await planFolder(flows, [], links)).map(({ kind }) => kind)).toEqual(['new', 'new'])
  })
})

/** What a drop gives of a file or folder; folders hand out one thing at a time. */
function entry(name: string, content: string | FileSystemEntry[]): FileSystemEntry {
  if (typeof content === 'string') {
    const file = (done: (file: File) => void) => done(new File([content], name))
    // Safe: only what is read of an entry.
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry
  }
  const createReader = () => {
    const rest = [...content]
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(rest.splice(0, 1)) }
  }
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry
}
