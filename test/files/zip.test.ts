import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planImport, planInWords } from '../../src/files/planImport.ts'
import { runImport, undoImport } from '../../src/files/runImport.ts'
import { packFlows } from '../../src/files/zip/packFlows.ts'
import { type FlowsInZip, readFlowsZip } from '../../src/files/zip/readFlowsZip.ts'
import type { FlowEntry, Library } from '../../src/flows/types.ts'

const flow = (name: string, text = `sections:\n  main: []\n# ${name}\n`, id = `id of ${name}`) => ({
  ...{ id, name, text, changed: 1_700_000_000_000 },
})

async function packed(...flows: Parameters<typeof packFlows>[0][number][]): Promise<Uint8Array> {
  return joined(await packFlows(flows))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]))
}

function found(read: FlowsInZip) {
  if ('error' in read) throw new Error(read.error)
  return read
}

const encode = (text: string) => new TextEncoder().encode(text)

describe('an archive of all flows', () => {
  it('gives back every text, name, time and version, whatever they are', async () => {
    const anyFlow = fc.record({
      id: fc.string(),
      name: fc.string({ unit: 'grapheme' }),
      text: fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Surrogate}/gu, '\0')),
      changed: fc.integer(),
      versions: fc.option(fc.constant({ base: new Uint8Array([1, 2, 255]), list: [{ a: 1 }] }), {
        nil: undefined,
      }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyFlow), async (flows) => {
        const read = found(await readFlowsZip(joined(await packFlows(flows))))
        expect(read.left).toEqual([])
        expect(
          read.flows.map(({ path: _, ...rest }) => ({ versions: undefined, ...rest })),
        ).toEqual(flows.map(({ changed, ...rest }) => (changed > 0 ? { ...rest, changed } : rest)))
      }),
    )
  })

  it('has names that every system takes, each once', async () => {
    const archive = await packed(
      flow('Ivr'),
      flow('ivr', 'a: 1', '2'),
      flow('ivr', '{"sections":{}}', '3'),
      flow('../../etc/passwd'),
      flow('wireline', '{}'),
      flow('con'),
      flow('versions'),
      flow('🎧'.repeat(300)),
      flow(''),
    )
    expect(found(await readFlowsZip(archive)).flows.map(({ path }) => path)).toEqual([
      'Ivr.yaml',
      'ivr (2).yaml',
      'ivr.json',
      '-..-etc-passwd.yaml',
      'wireline (2).json',
      'con-.yaml',
      'versions.yaml',
      `${'🎧'.repeat(60)}.yaml`,
      'untitled.yaml',
    ])
  })

  it('is one that other programs read', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(await packed(flow('ivr'), flow('Anruf für Zoë')))
    expect(Object.keys(files)).toEqual(['ivr.yaml', 'Anruf für Zoë.yaml', 'wireline.json'])
    expect(strFromU8(files['ivr.yaml'] ?? encode(''))).toBe(flow('ivr').text)
    expect(JSON.parse(strFromU8(files['wireline.json'] ?? encode('')))).toEqual({
      format: 'wireline-flows',
      version: 1,
      flows: [
        { file: 'ivr.yaml', id: 'id of ivr', name: 'ivr', changed: 1_700_000_000_000 },
        expect.objectContaining({ file: 'Anruf für Zoë.yaml' }),
      ],
    })
  })

  it('takes flows of any time, and of none', async () => {
    const archive = await packed({ ...flow('old'), changed: 0 }, { ...flow('far'), changed: 1e15 })
    expect(found(await readFlowsZip(archive)).flows).toHaveLength(2)
  })
})

describe('any other archive', () => {
  it('gives the flows in it, and says why it leaves out the rest', async () => {
    const archive = zipSync({
      'flows/main.yaml': encode('sections:\n  main: []\n'),
      'flows/deep/Menu.swml.json': encode('{"sections":{"main":[]}}'),
      'readme.md': encode('sections'),
      'package.json': encode('{"name":"x"}'),
      'broken.yaml': encode('sections: ['),
      'picture.yaml': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      '.hidden/x.yaml': encode('sections:\n  main: []\n'),
      '__MACOSX/flows/main.yaml': encode('x'),
    })
    const { flows, left } = found(await readFlowsZip(archive))
    expect(flows.map(({ name }) => name)).toEqual(['main', 'Menu'])
    expect(left).toEqual([
      { path: 'readme.md', why: 'isn’t a call flow' },
      { path: 'package.json', why: 'isn’t a call flow: it has no sections' },
      { path: 'broken.yaml', why: expect.stringMatching(/^can’t be read as SWML\. ./) },
      { path: 'picture.yaml', why: 'isn’t a text' },
    ])
  })

  it.each([
    ['../../evil.yaml'],
    ['/etc/evil.yaml'],
    ['C:\\evil.yaml'],
    ['a/../../evil.yaml'],
    ['evil\u0007.yaml'],
  ])('leaves out what is named %j', async (name) => {
    const { flows, left } = found(
      await readFlowsZip(zipSync({ [name]: encode('sections:\n  main: []\n') })),
    )
    expect(flows).toEqual([])
    expect(left).toEqual([{ path: expect.any(String), why: 'has a name that leads elsewhere' }])
  })

  it('takes the first of two files of one name', async () => {
    const archive = zipSync({
      'a.yaml': encode('sections: {a: []}'),
      'b.yaml': encode('sections: {b: []}'),
    })
    const twice = replaced(archive, 'b.yaml', 'a.yaml')
    const { flows, left } = found(await readFlowsZip(twice))
    expect(flows.map(({ text }) => text)).toEqual(['sections: {a: []}'])
    expect(left).toEqual([{ path: 'a.yaml', why: 'is in it twice; the first is taken' }])
  })

  it('says that a file in it is locked, or damaged', async () => {
    const archive = zipSync({ 'a.yaml': [encode('sections: {a: []}'), { level: 0 }] })
    const locked = archive.slice()
    const list = new DataView(locked.buffer).getUint32(locked.length - 6, true)
    locked[list + 8] = 1
    expect(found(await readFlowsZip(locked)).left).toEqual([
      { path: 'a.yaml', why: 'is locked with a password' },
    ])
    expect(found(await readFlowsZip(replaced(archive, '{a: []}', '{b: []}'))).left).toEqual([
      { path: 'a.yaml', why: 'is damaged' },
    ])
  })

  it('says what is no archive, and what isn’t whole', async () => {
    const archive = await packed(flow('ivr'))
    expect(await readFlowsZip(encode('hello'))).toEqual({ error: 'It isn’t a zip archive.' })
    expect(await readFlowsZip(new Uint8Array())).toEqual({ error: 'It isn’t a zip archive.' })
    expect(await readFlowsZip(archive.slice(0, archive.length - 30))).toEqual({
      error: expect.stringMatching(/isn’t whole/),
    })
  })

  it('unpacks no more than it says, and refuses to unpack what is far too much', async () => {
    const bomb = zipSync({ 'a.yaml': new Uint8Array(30_000_000) })
    expect(await readFlowsZip(bomb)).toEqual({ error: expect.stringMatching(/30 MB.*too much/) })
    // It says that there are 5 bytes.
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    view.setUint32(view.getUint32(lying.length - 6, true) + 24, 5, true)
    expect(found(await readFlowsZip(lying)).left).toEqual([{ path: 'a.yaml', why: 'is damaged' }])
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: 20_001 }, (_, at) => [`${at}.yaml`, [new Uint8Array(), { level: 0 }]]),
      ),
    )
    expect(await readFlowsZip(many)).toEqual({
      error: expect.stringMatching(/more than 20,000 files/),
    })
    const large = zipSync({
      'a.yaml': [encode(`sections: {a: []} #${'-'.repeat(5_000_000)}`), { level: 0 }],
    })
    expect(found(await readFlowsZip(large)).left).toEqual([
      { path: 'a.yaml', why: 'is larger than 5 MB' },
    ])
  })

  it('never throws, whatever is wrong with it', async () => {
    const archive = await packed({ ...flow('ivr'), versions: { a: 1 } }, flow('menu'))
    const edits = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(archive.length), async (edits, end) => {
        const odd = archive.slice()
        for (const [at, byte] of edits) odd[at] = byte
        for (const bytes of [odd, odd.slice(0, end)]) {
          const read = await readFlowsZip(bytes)
          expect('error' in read || Array.isArray(read.flows)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('importing', () => {
  const entry = (name: string, text: string, id = `here ${name}`): FlowEntry => ({
    id,
    name,
    text,
    changed: 0,
  })

  it('adds what is new, leaves what is here, and never writes over what is different', () => {
    const library = [
      entry('ivr', 'one', 'a'),
      entry('menu', 'two', 'b'),
      entry('renamed here', 'three', 'c'),
    ]
    const plan = planImport(
      [
        { path: '', id: 'a', name: 'ivr', text: 'one' },
        { path: '', id: 'b', name: 'menu', text: 'two, changed' },
        { path: '', id: 'c', name: 'former name', text: 'three' },
        { path: '', id: 'd', name: 'new', text: 'four' },
        { path: '', name: 'ivr', text: 'another' },
        { path: '', name: 'other name', text: 'one' },
      ],
      library,
    )
    expect(plan.map(({ kind, as }) => [kind, as])).toEqual([
      ['same', 'ivr'],
      ['changed', 'menu (imported)'],
      ['same', 'former name'],
      ['new', 'new'],
      ['changed', 'ivr (imported)'],
      ['new', 'other name'],
    ])
    expect(planInWords(plan)).toBe(
      'Adds 4 flows, 2 of them as copies. Leaves 2 that are here already.',
    )
  })

  it('adds nothing when it is done again', async () => {
    const here = fakeLibrary([entry('menu', 'two', 'b')])
    const found = [
      { path: '', id: 'b', name: 'menu', text: 'changed' },
      { path: '', id: 'x', name: 'new', text: 'x' },
    ]
    const first = await runImport(planImport(found, here.flows), here, undefined)
    expect(first.ids).toHaveLength(2)
    const again = planImport(found, here.flows)
    expect(planInWords(again)).toBe('Adds nothing. Leaves 2 that are here already.')
    expect((await runImport(again, here, undefined)).ids).toEqual([])
    expect(await undoImport(first.ids, here)).toBe(0)
    expect(here.flows).toEqual([entry('menu', 'two', 'b')])
  })

  it('keeps when a flow was changed, where the archive says so', async () => {
    const here = fakeLibrary([])
    const archive = await packed(flow('old'), { ...flow('unknown'), changed: 0 })
    await runImport(planImport(found(await readFlowsZip(archive)).flows, []), here, undefined)
    expect(here.flows.map(({ name, changed }) => [name, changed])).toEqual([
      ['old', 1_700_000_000_000],
      ['unknown', importedAt],
    ])
  })

  it('says how far it came where the device is full, and brings versions along', async () => {
    const here = fakeLibrary([], 2)
    const kept = new Map<string, unknown>()
    const beside = {
      read: async () => undefined,
      readAll: async () => [],
      write: async (store: string, key: string, value: unknown) =>
        void kept.set(`${store}/${key}`, value),
    }
    const found = ['a', 'b', 'c', 'd'].map((name) => ({
      path: '',
      name,
      text: name,
      versions: [name],
    }))
    const done = await runImport(planImport(found, []), here, beside)
    expect(done).toEqual({
      ids: ['new 0', 'new 1'],
      why: '2 flows not added: this device has no room left.',
    })
    expect([...kept]).toEqual([
      ['versions/new 0', ['a']],
      ['versions/new 1', ['b']],
    ])
  })
})

/** When the list of flows below takes one that brings no time along. */
const importedAt = 1_800_000_000_000

/** A list of flows with room for so many more. */
function fakeLibrary(flows: FlowEntry[], room = 100) {
  let added = 0
  const library: Pick<Library, 'add' | 'remove'> & { flows: FlowEntry[] } = {
    flows,
    add: async ({ name, text, changed = importedAt }) => {
      if (added >= room) throw new DOMException('', 'QuotaExceededError')
      const id = `new ${added}`
      added += 1
      flows.push({ id, name, text, changed })
      return id
    },
    remove: async (id) => {
      flows.splice(
        flows.findIndex((flow) => flow.id === id),
        1,
      )
      return async () => true
    },
  }
  return library
}

/** The archive with other words in it, as if it had been damaged. */
function replaced(archive: Uint8Array, words: string, others: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(archive).replaceAll(words, others)
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
