import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { blankFlow } from '../../src/document/blankFlow.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { changeVersions } from '../../src/flows/changeVersions.ts'
import type { FlowDatabase } from '../../src/flows/database.ts'
import { keepVersions } from '../../src/flows/keepVersions.ts'
import { minimalEdit } from '../../src/text/minimalEdit.ts'
import { readVersions } from '../../src/versions/record.ts'
import { listVersions, versionText } from '../../src/versions/versions.ts'
import { fakeBrowser } from './fakeEnvironment.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const flow = (...steps: string[]) =>
  `version: 1.0.0\nsections:\n  main:\n${steps.map((step) => `    - ${step}: {}\n`).join('')}`
const start = flow('answer', 'denoise', 'record', 'hangup')

async function setUp(text = start) {
  const { browser, flows, tab } = fakeBrowser()
  const { environment: own, hide } = tab()
  const database = await own.openDatabase?.()
  if (!database || !own.onHide) throw new Error('no database')
  flows.set('a', { id: 'a', name: 'mine', text, scenarios: '', changed: 1, version: '1' })
  let ids = 0
  const faults: unknown[] = []
  const environment = {
    database: (): FlowDatabase | undefined => database,
    now: () => Date.now(),
    newId: () => `s${++ids}`,
    onHide: own.onHide,
    onFault: (error: unknown) => void faults.push(error),
  }
  const document = createDocument(text, { name: 'mine' })
  const keep = () => keepVersions(document, () => 'a', environment)
  const type = (after: string, label = 'Typing') =>
    document.apply(minimalEdit(document.store.getState().text, after), { label, origin: 'source' })
  const kept = async () => {
    await vi.advanceTimersByTimeAsync(0)
    const found = readVersions(await database.read('versions', 'a'))
    if (found === 'newer') throw new Error('newer')
    return listVersions(found).map(({ id, why, action, label }) => ({
      ...{ why, ...(action && { action }), ...(label && { label }) },
      text: versionText(found, id),
    }))
  }
  return {
    browser,
    flows,
    database,
    environment,
    document,
    keep,
    type,
    kept,
    faults,
    hide,
  }
}

it('a version is kept at each pause of the work, and of the flow as it was opened', async () => {
  const { keep, type, kept } = await setUp()
  keep()
  const one = start.replace('answer', 'sleep')
  type(one)
  await vi.advanceTimersByTimeAsync(20_000)
  type(one.replace('record', 'play'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await kept()).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await kept()).toEqual([
    { why: 'pause', text: one.replace('record', 'play') },
    { why: 'opened', text: start },
  ])
  await vi.advanceTimersByTimeAsync(100_000)
  expect(await kept()).toHaveLength(2)
})

it('work without a pause is kept now and then all the same', async () => {
  const { keep, type, kept } = await setUp()
  keep()
  for (let at = 0; at < 45; at += 1) {
    type(start.replace('answer', `sleep${at}`))
    await vi.advanceTimersByTimeAsync(15_000)
  }
  expect((await kept()).length).toBeGreaterThan(1)
})

it('nothing is kept where nothing is changed, nor what a new flow begins with', async () => {
  const { keep, type, kept } = await setUp(blankFlow)
  const stop = keep()
  stop()
  expect(await kept()).toEqual([])
  const again = keep()
  type(start)
  again()
  expect(await kept()).toEqual([{ why: 'pause', text: start }])
})

it.each([
  ['much of the text went', 'Typing', flow('hangup')],
  ['all of a kind were fixed', 'Fix 2 of a kind', start.replace('record', 'play')],
  ['it was converted', 'Convert to JSON', '{"version":"1.0.0","sections":{"main":["hangup"]}}'],
])('the text before is kept, too, where %s', async (_, label, after) => {
  const { keep, type, kept } = await setUp()
  keep()
  const typed = start.replace('answer', 'sleep')
  type(typed)
  type(after, label)
  expect(await kept()).toEqual([
    { why: 'before', action: label, text: typed },
    { why: 'opened', text: start },
  ])
})

it('what was done and undone again and again is kept once', async () => {
  const { document, keep, type, kept } = await setUp()
  keep()
  const small = flow('hangup')
  type(small, 'Convert to JSON')
  for (let at = 0; at < 5; at += 1) {
    document.undo()
    document.redo()
  }
  expect((await kept()).map(({ text }) => text)).toEqual([small, start])
  // What stands there when the work rests is the newest.
  document.undo()
  await vi.advanceTimersByTimeAsync(30_000)
  expect((await kept()).map(({ text }) => text)).toEqual([start, small, start])
})

it('a page that is hidden, and a flow that is left, are kept at once', async () => {
  const { keep, type, kept, hide } = await setUp()
  const stop = keep()
  type(flow('answer', 'denoise', 'record', 'play'))
  hide()
  expect(await kept()).toHaveLength(2)
  type(flow('answer', 'denoise', 'record', 'sleep'))
  stop()
  expect(await kept()).toHaveLength(3)
})

it('what another tab changed is kept there', async () => {
  const { document, keep, kept, hide } = await setUp()
  keep()
  const edits = minimalEdit(start, flow('hangup'))
  document.apply(edits, { label: 'Change in another tab', origin: 'remote' })
  hide()
  expect(await kept()).toEqual([])
})

it('where there is no room it waits, and comes with what is kept next', async () => {
  const { browser, keep, type, kept, hide, faults } = await setUp()
  keep()
  browser.failure = new DOMException('full', 'QuotaExceededError')
  type(flow('answer', 'denoise', 'record', 'play'))
  hide()
  expect(await kept()).toEqual([])
  browser.failure = undefined
  type(flow('answer', 'denoise', 'record', 'sleep'))
  hide()
  expect(await kept()).toHaveLength(3)
  expect(faults).toEqual([])
})

it('a flow that was taken away gets no versions, and one that isn’t stored yet gets them later', async () => {
  const { flows, keep, type, kept, hide } = await setUp()
  const stored = flows.get('a')
  flows.delete('a')
  const stop = keep()
  type(flow('answer', 'denoise', 'record', 'play'))
  hide()
  expect(await kept()).toEqual([])
  if (stored) flows.set('a', stored)
  hide()
  expect(await kept()).toHaveLength(2)
  type(flow('answer', 'denoise', 'record', 'sleep'))
  flows.delete('a')
  stop()
  expect(await kept()).toHaveLength(2)
})

it('two tabs that keep versions of one flow at once lose none of them', async () => {
  const { database, environment, kept } = await setUp()
  const add = (text: string) => {
    const added = [{ text, name: 'mine', time: Date.now(), why: 'pause' as const }]
    return changeVersions(database, 'a', { kind: 'add', added }, environment)
  }
  const texts = ['one', 'two', 'three', 'four']
  expect(await Promise.all(texts.map(add))).toEqual(texts.map(() => 'done'))
  expect((await kept()).map(({ text }) => text).sort()).toEqual([...texts].sort())
})

it('versions of a newer Wireline are left as they are', async () => {
  const { database, keep, type, hide } = await setUp()
  const newer = { format: 2, all: 'other' }
  await database.write('versions', 'a', newer)
  keep()
  type(flow('hangup'))
  hide()
  await vi.advanceTimersByTimeAsync(0)
  expect(await database.read('versions', 'a')).toEqual(newer)
})
