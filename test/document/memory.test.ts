import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import type { WirelineDocument } from '../../src/document/types.ts'
import { allSteps, get, getIn, moveSteps, removeSteps, setField } from '../../src/swml/index.ts'
import { bigFlow } from '../bench/bigFlow.ts'

const long = process.env.LONG !== undefined

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use once all that can go has gone. */
function used(): number {
  for (let round = 0; round < 3; round++) collect()
  return process.memoryUsage().heapUsed
}

const megabyte = 1_000_000

/** Streams' addresses changed one after the other, each to one longer than a word, as forms do it. */
function changeAddresses(document: WirelineDocument, from: number, to: number): void {
  const places = allSteps(document.store.getState().flow)
    .filter((step) => typeof getIn(step.value, ['url']) === 'string')
    .map((step) => [...step.path, step.method, 'url'])
  for (let at = from; at < to; at++) {
    const path = places[at % places.length]
    if (path === undefined) throw new Error('The flow has no addresses')
    document.edit((flow) => ({
      edits: setField(
        flow,
        path,
        `wss://host-${at}.example.com/an-address-longer-than-a-word/${at}`,
      ),
      label: 'Change address',
      origin: 'form',
    }))
  }
}

const kinds: Record<string, (document: WirelineDocument, at: number) => void> = {
  'a field written': (document, at) => changeAddresses(document, at, at + 1),
  'a step removed': (document, at) => {
    document.edit((flow) => {
      const path = ['sections', `part_${at + 1}`, 0]
      return { edits: removeSteps(flow, [path]), label: 'Delete', origin: 'canvas' }
    })
  },
  'steps moved': (document, at) => {
    document.edit((flow) => {
      const list = ['sections', `part_${at + 1}`]
      const edits = moveSteps(flow, [[...list, 2]], { list, index: 0 })
      return { edits, label: 'Move', origin: 'canvas' }
    })
  },
  'a mistake with a fix': (document, at) => {
    document.edit((flow) => {
      const step = allSteps(flow).filter((each) => get(each.value, 'max_digits') !== undefined)[at]
      if (step === undefined) throw new Error('The flow has too few prompts')
      const path = [...step.path, step.method, 'a_property_nobody_knows_of']
      const value = 'and a value longer than a word'
      return { edits: setField(flow, path, value), label: 'Add', origin: 'form' }
    })
  },
  'lines written in the code': (document, at) => {
    const { text } = document.store.getState()
    const start = text.indexOf('This is number', at * 9_000)
    const edits = [{ start, end: start, text: `Dear caller number ${at}, ` }]
    document.apply(edits, { label: 'Type', origin: 'source', group: `typing-${at}` })
  },
}

it.each(Object.entries(kinds))(
  'keeps of %s what undo needs, not the text it was made in',
  (_, edit) => {
    const text = bigFlow(10_000)
    const document = createDocument(text, { longText: Number.POSITIVE_INFINITY, checkPause: 1e9 })
    edit(document, 0)
    const before = used()
    for (let at = 1; at < 46; at++) edit(document, at)
    // Each whole text would be 0.7 MB.
    expect(used() - before).toBeLessThan(9 * megabyte)
    for (let undone = 0; undone < 46; undone++) expect(document.undo()).toBeDefined()
    expect(document.store.getState().text).toBe(text)
    document.dispose()
  },
  120_000,
)

it('grows no further over a day’s work', async () => {
  const edits = long ? 3_000 : 600
  const document = createDocument(bigFlow(1_000), {
    longText: Number.POSITIVE_INFINITY,
    checkPause: 1e9,
  })
  changeAddresses(document, 0, edits)
  const before = used()
  changeAddresses(document, edits, 2 * edits)
  // A few hundred bytes for each edit: its text, its inverse, its label and the steps it selected.
  expect((used() - before) / edits).toBeLessThan(4_000)
  for (let undone = 0; undone < 2 * edits; undone++) document.undo()
  expect(document.store.getState().text).toBe(bigFlow(1_000))
  document.dispose()
}, 300_000)
