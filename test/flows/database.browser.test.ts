import { afterEach, describe, expect, it } from 'vitest'
import { type FlowDatabase, openDatabase } from '../../src/flows/database.ts'
import { schemaSteps } from '../../src/flows/schema.ts'
import { deleteDatabase, openRaw } from './rawDatabase.ts'

const name = 'wireline-test'
const stored = { id: 'a', name: 'mine', text: '# ä 😀\r\n', changed: 5, version: 'v1' }
const flow = { ...stored, scenarios: '' }
const withScenarios = { ...stored, scenarios: 'scenarios: []\n' }
const opened: { close: () => void }[] = []

const open = async (steps = schemaSteps): Promise<FlowDatabase> => {
  const database = await openDatabase(name, steps)
  opened.push(database)
  return database
}

afterEach(async () => {
  for (const one of opened.splice(0)) one.close()
  await deleteDatabase(name)
})

/** What each version of the schema looked like, made as it was then and never from today's code. */
const fixtures = [
  {
    version: 1,
    make: (database: IDBDatabase) => {
      const flows = database.createObjectStore('flows', { keyPath: 'id' })
      flows.createIndex('changed', 'changed')
      flows.add(stored)
      database.createObjectStore('settings').add('a', 'current')
    },
  },
  {
    version: 2,
    make: (database: IDBDatabase) => {
      const flows = database.createObjectStore('flows', { keyPath: 'id' })
      flows.createIndex('changed', 'changed')
      flows.add(stored)
      database.createObjectStore('settings').add('a', 'current')
      database.createObjectStore('versions').add(['kept'], 'a')
      database.createObjectStore('files').add({ kept: true }, 'a')
      database.createObjectStore('folders').add({ name: 'calls' }, 'f')
    },
  },
  {
    version: 3,
    make: (database: IDBDatabase) => {
      const flows = database.createObjectStore('flows', { keyPath: 'id' })
      flows.createIndex('changed', 'changed')
      flows.add(withScenarios)
      database.createObjectStore('settings').add('a', 'current')
      database.createObjectStore('versions').add(['kept'], 'a')
      database.createObjectStore('files').add({ kept: true }, 'a')
      database.createObjectStore('folders').add({ name: 'calls' }, 'f')
    },
  },
]

describe('the schema', () => {
  it('has a fixture of each version that was ever released', () => {
    expect(fixtures.map(({ version }) => version)).toEqual(schemaSteps.map((_, at) => at + 1))
  })

  it.each(fixtures)('opens what version $version stored', async ({ version, make }) => {
    const old = await openRaw(name, version, make)
    old.close()
    const database = await open()
    expect(await database.getCurrent()).toBe('a')
    expect(await database.get('a')).toEqual(version < 3 ? flow : withScenarios)
    expect(await database.put({ ...flow, version: 'v2' }, ['v1'], true)).toBe(true)
  })

  it('keeps what was stored beside the flows', async () => {
    const [, second] = fixtures
    const old = await openRaw(name, 2, (database) => second?.make(database))
    old.close()
    const database = await open()
    expect(await database.read('versions', 'a')).toEqual(['kept'])
    expect(await database.read('files', 'a')).toEqual({ kept: true })
    expect(await database.readAll('folders')).toEqual([['f', { name: 'calls' }]])
  })

  it('goes from any version to a later one step by step, keeping what is stored', async () => {
    const first = await open()
    await first.put(flow, [], true)
    first.close()
    const ran: number[] = []
    const later = await open([
      ...schemaSteps,
      (database) => {
        ran.push(4)
        database.createObjectStore('more')
      },
      (_, upgrade) => {
        ran.push(5)
        upgrade.objectStore('more').put('x', 'y')
      },
    ])
    expect(ran).toEqual([4, 5])
    expect(await later.get('a')).toEqual(flow)
  })

  it('is as it was where a step fails', async () => {
    const first = await open()
    await first.put(flow, [], true)
    first.close()
    const broken = [
      ...schemaSteps,
      (database: IDBDatabase, upgrade: IDBTransaction) => {
        database.deleteObjectStore('flows')
        upgrade.abort()
      },
    ]
    await expect(openDatabase(name, broken)).rejects.toHaveProperty('name', 'AbortError')
    expect(await (await open()).get('a')).toEqual(flow)
  })
})

describe('a database of another Wireline', () => {
  it('is refused and left as it is: a later version', async () => {
    const later = await openRaw(name, 7, (database) => {
      database.createObjectStore('flows', { keyPath: 'id' }).add(flow)
    })
    later.close()
    await expect(openDatabase(name)).rejects.toHaveProperty('name', 'VersionError')
    const still = await openRaw(name, undefined, () => {})
    expect([still.version, [...still.objectStoreNames]]).toEqual([7, ['flows']])
    still.close()
  })

  it('is refused and left as it is: this version without its stores', async () => {
    const other = await openRaw(name, schemaSteps.length, (database) => {
      database.createObjectStore('others')
    })
    other.close()
    await expect(openDatabase(name)).rejects.toHaveProperty('name', 'VersionError')
    const still = await openRaw(name, undefined, () => {})
    expect([...still.objectStoreNames]).toEqual(['others'])
    still.close()
  })
})

describe('an open database', () => {
  it('writes only over what it knows', async () => {
    const database = await open()
    expect(await database.put(flow, [])).toBe(true)
    expect(await database.put({ ...flow, version: 'v2' }, [])).toBe(false)
    expect(await database.put({ ...flow, version: 'v2' }, ['v0', 'v1'])).toBe(true)
    expect(await database.get('a')).toHaveProperty('version', 'v2')
    expect(await database.getCurrent()).toBeUndefined()
  })

  it('keeps scenarios in the flow’s record, from which they are taken away and brought back', async () => {
    const database = await open()
    await database.put(withScenarios, [])
    expect(await database.list()).toEqual([withScenarios])
    const removed = await database.remove('a')
    await database.restore(removed)
    expect(await database.get('a')).toEqual(withScenarios)
  })

  it('lists all flows, and tells of records that are none', async () => {
    const database = await open()
    await database.put(flow, [])
    await database.put({ ...flow, id: 'b', version: 'w' }, [])
    database.close()
    const raw = await openRaw(name, undefined, () => {})
    await new Promise<void>((done) => {
      const writing = raw.transaction('flows', 'readwrite')
      writing.objectStore('flows').put({ id: 'c', text: 7 })
      writing.oncomplete = () => done()
    })
    raw.close()
    const listed = await (await open()).list()
    expect(listed.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
    expect(listed.find(({ id }) => id === 'c')).toHaveProperty('damaged', true)
  })

  it('takes a flow away with all that belongs to it, and brings it back', async () => {
    const database = await open()
    await database.put(flow, [])
    await database.write('versions', 'a', ['first'])
    await database.write('versions', 'b', ['another’s'])
    const removed = await database.remove('a')
    expect(await database.get('a')).toBeUndefined()
    expect(await database.read('versions', 'a')).toBeUndefined()
    expect(await database.restore(removed)).toBe(true)
    expect(await database.get('a')).toEqual(flow)
    expect(await database.read('versions', 'a')).toEqual(['first'])
    expect(await database.read('versions', 'b')).toEqual(['another’s'])
    expect(await database.restore(removed)).toBe(false)
  })

  it('keeps things beside flows, and takes them away', async () => {
    const database = await open()
    await database.write('folders', 'f', { name: 'calls' })
    expect(await database.readAll('folders')).toEqual([['f', { name: 'calls' }]])
    await database.write('folders', 'f', undefined)
    expect(await database.readAll('folders')).toEqual([])
  })

  it('replaces what is kept beside a flow only where it is what was expected, and only of a flow that is there', async () => {
    const database = await open()
    const replace = (value: unknown, expected: unknown) =>
      database.replaceBeside('versions', 'a', value, (found) => found === expected)
    expect(await replace('one', undefined)).toBe('gone')
    expect(await database.read('versions', 'a')).toBeUndefined()
    await database.put(flow, [])
    expect(await replace('one', undefined)).toBe('done')
    expect(await replace('two', undefined)).toBe('other')
    expect(await replace('two', 'one')).toBe('done')
    expect(await database.read('versions', 'a')).toBe('two')
  })

  it('lets a newer Wireline in another tab upgrade, and knows that it is lost', async () => {
    const old = await open()
    await old.put(flow, [])
    const newer = await open([...schemaSteps, () => {}])
    await old.lost
    await expect(old.put({ ...flow, version: 'v2' }, ['v1'])).rejects.toThrow()
    expect(await newer.get('a')).toEqual(flow)
  })

  it('lets itself be deleted, and knows that it is lost', async () => {
    const database = await open()
    await deleteDatabase(name)
    await database.lost
  })

  it('waits where another tab keeps an old one open, and opens once it lets go', async () => {
    const stubborn = await openRaw(name, 1, fixtures[0]?.make ?? (() => {}))
    let isOpen = false
    const opening = open([...schemaSteps, () => {}]).then((database) => {
      isOpen = true
      return database
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(isOpen).toBe(false)
    stubborn.close()
    expect(await (await opening).get('a')).toEqual(flow)
  })
})
