import fc from 'fast-check'
import { expect, test } from 'vitest'
import { continueCall, type LiveThing, type Played, startCall } from '../../src/simulation/index.ts'
import { type Flow, type Plain, readFlow, stepAt, streamLifetimes } from '../../src/swml/index.ts'
import { answerTo, sections, streaming } from './arbitrary.ts'
import { answered, callOf, main, outcome } from './calls.ts'

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 300))

/** The steps of the flow itself that started these, by id. */
function startsOf(flow: Flow, live: readonly LiveThing[]): number[] {
  return live.flatMap(({ resource, leg, step }) => {
    const isOwn = resource === 'stream' && leg === 'a' && step.document === 0
    return isOwn ? (stepAt(flow, step.path)?.id ?? []) : []
  })
}

/** After these the call goes on where the analysis, which takes what is written for right, doesn’t expect it. */
const unforeseen = /_section_|_main_|_parse_|_element_|_js_eval_|_execute_failed$/

/** Plays a flow and compares what is live before each of its steps; how often something was. */
function compare(all: Record<string, Plain[]>, numbers: readonly number[]): number {
  const flow = readFlow(JSON.stringify({ sections: all }))
  const { before } = streamLifetimes(flow)
  let played: Played = startCall(flow, { pauseEach: true })
  let looked = 0
  for (const number of numbers) {
    const { waiting, run } = played
    if (!waiting) break
    const isOnLeg = run.frames.some(({ leg }) => leg)
    if (waiting.kind === 'pause' && waiting.step.document === 0 && !isOnLeg) {
      const live = startsOf(flow, run.live)
      const here = before.get(stepAt(flow, waiting.step.path)?.id ?? -1)
      expect(here, JSON.stringify(waiting.step.path)).toBeDefined()
      if (!here?.more) expect(here?.may).toEqual(expect.arrayContaining(live))
      const own = here?.must.filter((id) => ownStream(flow, id)) ?? []
      expect(live).toEqual(expect.arrayContaining(own))
      if (live.length > 0) looked++
    }
    // What is started does start, as the analysis assumes; nothing is hung up here.
    const isStart = waiting.kind === 'outcome' && waiting.method === 'stream'
    if (waiting.kind === 'error' && unforeseen.test(waiting.code)) break
    const answer = isStart ? outcome('success') : answerTo(waiting, (number % 22) + 1)
    played = continueCall(run, answer)
  }
  return looked
}

test.each([
  ['whatever the flow', sections],
  ['however streams are started and stopped', streaming],
])(
  'what a call has live is among what may be live there, and contains what must be, %s',
  (_, any) => {
    fc.assert(
      fc.property(any, fc.array(fc.nat(1000), { maxLength: 80 }), (all, numbers) => {
        compare(all, numbers)
      }),
      { numRuns: Math.ceil(runs / 2) },
    )
  },
)

test('what is live is compared before each step that something is live at', () => {
  const stream = (control_id: string): Plain => ({ stream: { url: 'wss://a.example', control_id } })
  const play: Plain = { play: 'say:Hi' }
  const all = {
    main: [stream('a'), { execute: 's' }, play, { stop_stream: { control_id: 'a' } }, play],
    s: [play, stream('b'), { stop_stream: {} }],
  }
  // The execute, the three steps of s, and in main the play and the stop.
  expect(compare(all, Array(20).fill(0))).toBe(6)
})

const starts = new WeakMap<Flow, Set<number>>()

/** Whether this very step, and nothing in it, starts the stream. */
function ownStream(flow: Flow, id: number): boolean {
  let known = starts.get(flow)
  if (!known) {
    known = new Set(
      streamLifetimes(flow).spans.flatMap((span) =>
        span.written || span.method !== 'stream' ? [] : [span.stepId],
      ),
    )
    starts.set(flow, known)
  }
  return known.has(id)
}

const url = 'url: "wss://example.com/a"'
const success = outcome('success')

test('a bare stop ends the stream that was started last, and tells its server', () => {
  const flow = main(
    `- stream: { ${url}, control_id: a }`,
    `- stream: { ${url}, control_id: b, status_url: "https://example.com/s" }`,
    '- stop_stream: {}',
    '- stop_stream: {}',
    '- stop_stream: {}',
    '- sleep: -1',
  )
  const call = callOf(flow, [success, success])
  const ids = (kind: 'start' | 'stop') =>
    call.events.flatMap((event) => (event.kind === kind ? [event.thing.id] : []))
  expect(ids('start')).toEqual(['a', 'b'])
  expect(ids('stop')).toEqual(['b', 'a'])
  expect(call.run.vars.stop_stream_result).toBe('failed')
  expect(call.run.vars.stream_control_id).toBe('b')
  const sent = call.events.flatMap((event) => (event.kind === 'sent' ? [event.sent] : []))
  expect(sent.map(({ what, body }) => [what, (body as { event?: string }).event])).toEqual([
    ['stream', 'connected'],
    ['stream', 'start'],
    ['stream', 'connected'],
    ['stream', 'start'],
    ['status', undefined],
    ['stream', 'stop'],
    ['status', undefined],
    ['stream', 'stop'],
  ])
})

test('a second transcription fails by itself, and what ran goes on', () => {
  const call = callOf(main('- transcribe: {}', '- transcribe: {}', '- sleep: -1'), [success])
  expect(call.run.vars).toMatchObject({ transcribe_result: 'failed' })
  expect(call.run.live.map(({ id }) => id)).toEqual(['transcribe-1'])
})

test('one stop ends all of an id, however it is named, but none of another leg', () => {
  const call = callOf(
    `
sections:
  main:
    - set: { id: a }
    - stream: { ${url}, control_id: a }
    - stream: { ${url}, control_id: '%{id}' }
    - connect: { to: '+15550001111', confirm: first }
    - stop_stream: { control_id: '%{(id)}' }
    - sleep: -1
  first:
    - stream: { ${url}, control_id: a }
    - connect: { to: '+15550002222', confirm: second }
    - sleep: 1000
  second:
    - stream: { ${url}, control_id: a }
    - stop_stream: {}
`,
    [success, success, outcome('answers'), success, outcome('answers'), success],
  )
  const stops = call.events.flatMap((event) => (event.kind === 'stop' ? [event] : []))
  const places = stops.map(({ thing }) => thing.step.path.slice(1).join('.'))
  expect(places).toEqual(['second.0', 'first.0', 'main.1', 'main.2'])
  expect(stops[1]?.at).toBe(61_000)
  expect(call.run.vars.stop_stream_result).toBe('success')
})

test('a stream that can’t start doesn’t run', () => {
  const call = callOf(main(`- stream: { ${url} }`, '- sleep: -1'), [outcome('failed')])
  expect(call.run.live).toEqual([])
  expect(call.run.vars).toEqual({ stream_result: 'failed' })
})

test('a two-way stream runs while its step lasts', () => {
  const asked = callOf(main('- connect: { to: "stream:wss://example.com/b" }', '- sleep: -1'))
  const call = answered(asked, outcome('answers', { seconds: 5 }))
  const lives = call.events.flatMap((event) =>
    event.kind === 'start' || event.kind === 'stop' ? [[event.kind, event.at]] : [],
  )
  expect(lives).toEqual([
    ['start', 0],
    ['stop', 5000],
  ])
})
