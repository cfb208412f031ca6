import { expect, it } from 'vitest'
import {
  type Flow,
  lifetimes,
  likelySteps,
  methods,
  type Place,
  type Plain,
  startedIn,
} from '../../../src/swml/index.ts'
import { flowOf } from '../streams/flowOf.ts'

/** The first main steps of a flow, and with what runs where. */
const likely = (flow: Flow, place: Place) =>
  likelySteps(
    flow,
    place,
    startedIn(flow).map((resource) => lifetimes(flow, resource)),
  ).map(({ name }) => name)

const stream = { stream: { url: 'wss://example.com/a' } }
const prompt = { prompt: { play: 'say:Press 1' } }
const pick: Plain = {
  switch: { variable: 'prompt_value', case: { '1': [], '2': ['stop_stream'] }, default: [] },
}
const main = ['sections', 'main']
const one = [...main, 2, 'switch', 'case', '1']
const two = [...main, 2, 'switch', 'case', '2']

type Situation = {
  what: string
  steps: Plain[]
  list?: Place['list']
  index: number
  offers: string
}
const situations: Situation[] = [
  { what: 'an empty flow', steps: [], index: 0, offers: 'answer play prompt ai stream' },
  { what: 'before “answer”', steps: ['answer'], index: 0, offers: 'play prompt ai stream' },
  {
    what: 'behind “answer”',
    steps: ['answer'],
    index: 1,
    offers: 'play prompt stream record_call ai',
  },
  {
    what: 'behind a stream',
    steps: ['answer', stream, prompt],
    index: 2,
    offers: 'play connect ai stream stop_stream',
  },
  {
    what: 'last, behind a stream',
    steps: ['answer', stream],
    index: 2,
    offers: 'play prompt connect stop_stream hangup',
  },
  {
    what: 'behind a question',
    steps: ['answer', prompt, 'hangup'],
    index: 2,
    offers: 'switch cond play connect',
  },
  {
    what: 'between a question and its choices',
    steps: ['answer', prompt, pick],
    index: 2,
    offers: 'cond play connect',
  },
  {
    what: 'a case, with a stream running',
    steps: [stream, prompt, pick],
    list: one,
    index: 0,
    offers: 'play connect prompt stop_stream hangup',
  },
  {
    what: 'a case whose stream was stopped',
    steps: [stream, prompt, pick],
    list: two,
    index: 1,
    offers: 'play prompt connect cond hangup',
  },
  {
    what: 'behind choices of which one stops the stream',
    steps: [stream, prompt, pick, 'hangup'],
    index: 3,
    offers: 'play prompt connect cond stop_stream',
  },
  {
    what: 'behind a recorded message',
    steps: ['record'],
    index: 1,
    offers: 'play prompt connect cond hangup',
  },
  {
    what: 'while the call is recorded',
    steps: ['record_call', { play: 'say:Hi' }, 'hangup'],
    index: 2,
    offers: 'play prompt connect cond stop_record_call',
  },
  { what: 'behind “hang up”', steps: ['hangup'], index: 1, offers: 'label' },
  { what: 'behind a jump', steps: [{ goto: 'a' }], index: 1, offers: 'label' },
  {
    what: 'behind a jump that may be passed',
    steps: [{ goto: { label: 'a', max: 3 } }],
    index: 1,
    offers: 'play prompt connect cond hangup',
  },
  {
    what: 'behind a label',
    steps: [{ label: 'again' }, 'hangup'],
    index: 1,
    offers: 'play prompt stream record_call ai',
  },
  {
    what: 'behind a step that nobody knows',
    steps: [{ unknown_method: {} }, 'hangup'],
    index: 1,
    offers: 'play prompt connect cond stream',
  },
]

it.each(situations)('$what: $offers', ({ steps, list = main, index, offers }) => {
  expect(likely(flowOf({ main: steps }), { list, index }).join(' ')).toBe(offers)
})

it('ends a section that is called by going back', () => {
  const flow = flowOf({ main: [], other: [{ play: 'say:Hi' }] })
  const list = ['sections', 'other']
  expect(likely(flow, { list, index: 1 }).at(-1)).toBe('return')
  expect(likely(flow, { list, index: 0 })[0]).toBe('prompt')
})

it('knows a stream that was added a moment ago, before it is worked out what runs where', () => {
  const flow = flowOf({ main: ['answer', stream] })
  const found = likelySteps(flow, { list: main, index: 2 }).map(({ name }) => name)
  expect(found).toContain('stop_stream')
})

it('offers only what the list may hold', () => {
  const flow = flowOf({ main: [{ connect: { to: '+15551234567', confirm: [] } }] })
  const list = [...main, 0, 'connect', 'confirm']
  const found = likely(flow, { list, index: 0 })
  expect(found).not.toContain('connect')
})

it('gives no two methods the same rank at a moment', () => {
  const ranks = [...methods.values()].flatMap(({ likely }) =>
    Object.entries(likely ?? {}).map(([moment, rank]) => `${moment} ${rank}`),
  )
  expect(ranks.toSorted()).toEqual([...new Set(ranks)].toSorted())
})

it('takes any place, also one that isn’t there', () => {
  const flow = flowOf({ main: [] })
  expect(likely(flow, { list: ['sections', 'gone', 3], index: 7 }).length).toBeGreaterThan(0)
})
