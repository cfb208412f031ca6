import { describe, expect, test } from 'vitest'
import { lifetimes, type Plain, streamLifetimes } from '../../../src/swml/index.ts'
import { at, cond, flowOf, stepsOf } from './flowOf.ts'

const url = 'wss://example.com/a'
const stream = (id?: string): Plain => ({
  stream: id === undefined ? { url } : { url, control_id: id },
})
const stop = (id?: string): Plain => ({ stop_stream: id === undefined ? {} : { control_id: id } })
const play: Plain = { play: { url: 'say:Hi' } }
const label = (name: string): Plain => ({ label: name })
const goto = (name: string, when?: string): Plain => ({
  goto: when ? { label: name, when } : { label: name },
})
const run = (dest: string): Plain => ({ execute: { dest } })

/** How long each stream lives, in short: `a: until main.2 (sure), end`. */
function spans(sections: Record<string, Plain[]>) {
  const flow = flowOf(sections)
  const place = new Map<number, string>()
  for (const method of ['stream', 'stop_stream', 'execute', 'connect', 'enter_queue', 'ai'])
    for (const step of stepsOf(flow, method))
      place.set(
        step.id,
        step.path
          .slice(1)
          .filter((key) => key !== 'cond' && key !== 'then')
          .join('.'),
      )
  return streamLifetimes(flow).spans.map((span) => ({
    from: place.get(span.stepId),
    stops: span.stops.map(({ stepId, sure }) => `${place.get(stepId)}${sure ? '' : '?'}`),
    untilEnd: span.untilEnd,
    restarts: span.restarts,
  }))
}

describe('the life of a stream', () => {
  test('lasts until the call ends where nothing stops it', () => {
    expect(spans({ main: [stream(), play] })).toEqual([
      { from: 'main.0', stops: [], untilEnd: true, restarts: false },
    ])
  })

  test('ends at the stop that names it, and the other goes on', () => {
    const flow = flowOf({ main: [stream('a'), stream('b'), stop('a'), play] })
    const liveness = streamLifetimes(flow)
    const [a, b] = stepsOf(flow, 'stream').map((step) => step.id)
    expect(liveness.before.get(at(flow, 'main', 2).id)).toEqual({ may: [a, b], must: [a, b] })
    expect(liveness.after.get(at(flow, 'main', 2).id)).toEqual({ may: [b], must: [b] })
    expect(liveness.spans[0]).toMatchObject({ untilEnd: false, controlId: 'a', named: 'here' })
    expect(liveness.spans[1]).toMatchObject({ stops: [], untilEnd: true })
  })

  test('ends at a stop without an id only if it was started last', () => {
    expect(spans({ main: [stream(), stream(), stop(), play] })).toMatchObject([
      { stops: [], untilEnd: true },
      { stops: ['main.2'], untilEnd: false },
    ])
  })

  test('is not sure to be stopped by a second stop without an id', () => {
    expect(spans({ main: [stream(), stream(), stop(), stop(), play] })).toMatchObject([
      { stops: ['main.3?'], untilEnd: true },
      { stops: ['main.2'], untilEnd: false },
    ])
  })

  test('of two in two branches, the one that was started is the one stopped', () => {
    expect(spans({ main: [cond([stream()], [stream()]), play, stop()] })).toMatchObject([
      { stops: ['main.2'], untilEnd: false },
      { stops: ['main.2'], untilEnd: false },
    ])
  })

  test('in a branch may be live after it, and must not be', () => {
    const flow = flowOf({ main: [cond([stream()]), play] })
    const [id] = stepsOf(flow, 'stream').map((step) => step.id)
    expect(streamLifetimes(flow).before.get(at(flow, 'main', 1).id)).toEqual({
      may: [id],
      must: [],
    })
  })

  test('of a switch with a default must be live where every case starts it', () => {
    const cases = { case: { '1': [play] }, default: [play], variable: 'x' }
    const flow = flowOf({ main: [stream(), { switch: cases }, play] })
    const [id] = stepsOf(flow, 'stream').map((step) => step.id)
    expect(streamLifetimes(flow).before.get(at(flow, 'main', 2).id)).toEqual({
      may: [id],
      must: [id],
    })
  })

  test('started again in a loop is known to restart, unless it is stopped there', () => {
    const loop = (...inner: Plain[]) => spans({ main: [label('a'), ...inner, goto('a', 'x')] })
    expect(loop(stream())[0]?.restarts).toBe(true)
    expect(loop(stream(), stop())[0]?.restarts).toBe(false)
  })

  test('goes on in a section that is run, and back at exactly the place it was run from', () => {
    const flow = flowOf({
      main: [{ execute: { dest: 'hello' } }, play, stream(), { execute: { dest: 'hello' } }, play],
      hello: [play],
    })
    const liveness = streamLifetimes(flow)
    const [id] = stepsOf(flow, 'stream').map((step) => step.id)
    expect(liveness.before.get(at(flow, 'main', 1).id)).toEqual({ may: [], must: [] })
    expect(liveness.before.get(at(flow, 'main', 4).id)).toEqual({ may: [id], must: [id] })
    expect(liveness.before.get(at(flow, 'hello', 0).id)).toEqual({ may: [id], must: [] })
  })

  test('comes back from a return and runs through on_return', () => {
    const flow = flowOf({
      main: [{ execute: { dest: 'go', on_return: [stop()] } }, play],
      go: [stream(), { return: 1 }, play],
    })
    const liveness = streamLifetimes(flow)
    expect(liveness.spans[0]).toMatchObject({ untilEnd: false })
    expect(liveness.before.get(at(flow, 'go', 2).id)).toBeUndefined()
    expect(liveness.before.get(at(flow, 'main', 1).id)?.may).toEqual([])
  })

  test('follows a transfer and never comes back', () => {
    const flow = flowOf({
      main: [stream(), { transfer: { dest: 'b' } }, stop()],
      b: [play, stop()],
    })
    const liveness = streamLifetimes(flow)
    expect(liveness.spans[0]).toMatchObject({ untilEnd: false })
    expect(liveness.stops.has(at(flow, 'main', 2).id)).toBe(false)
  })

  test('comes to an end in recursion', () => {
    expect(
      spans({ main: [stream(), cond([{ execute: { dest: 'main' } }]), stop()] }),
    ).toMatchObject([{ restarts: true, stops: ['main.2?'], untilEnd: true }])
  })

  test('ends with a hangup, and what comes after is not reached', () => {
    const flow = flowOf({ main: [stream(), { hangup: {} }, play] })
    expect(streamLifetimes(flow).spans[0]?.untilEnd).toBe(true)
    expect(streamLifetimes(flow).before.has(at(flow, 'main', 2).id)).toBe(false)
  })

  test('on the other leg of a connection has nothing to do with this one', () => {
    const flow = flowOf({ main: [{ connect: { to: '+15551234567', confirm: [stream()] } }, play] })
    expect(streamLifetimes(flow).after.get(at(flow, 'main', 0).id)?.may).toEqual([])
  })

  test('is not where a jump would lead onto another leg, or come from it', () => {
    const called = (...confirm: Plain[]) => ({ connect: { to: '+15551234567', confirm } })
    const onto = flowOf({ main: [stream(), goto('l'), called(label('l'), play), play] })
    const { before } = streamLifetimes(onto)
    expect(before.get(at(onto, 'main', 2, 0, 1).id)?.may).toEqual([])
    expect(before.get(at(onto, 'main', 3).id)?.may).toEqual([at(onto, 'main', 0).id])
    const off = flowOf({ main: [called(stream(), goto('l')), label('l'), play] })
    expect(streamLifetimes(off).before.get(at(off, 'main', 2).id)?.may).toEqual([])
  })

  test('may be any where its stop is written with a variable; the last one where that is named', () => {
    expect(spans({ main: [stream('a'), stream('b'), stop('$' + '{x}')] })).toMatchObject([
      { stops: ['main.2?'], untilEnd: true },
      { stops: ['main.2?'], untilEnd: true },
    ])
    expect(spans({ main: [stream('a'), stream('b'), stop('%{stream_control_id}')] })).toMatchObject(
      [
        { stops: [], untilEnd: true },
        { stops: ['main.2'], untilEnd: false },
      ],
    )
  })

  test('the same holds for recordings, and for what can run only once', () => {
    const flow = flowOf({
      main: [
        { record_call: { control_id: 'r' } },
        { denoise: {} },
        play,
        { stop_record_call: {} },
        'stop_denoise',
        play,
      ],
    })
    expect(lifetimes(flow, 'record_call').spans).toMatchObject([
      { untilEnd: false, controlId: 'r' },
    ])
    expect(lifetimes(flow, 'denoise').spans).toMatchObject([{ untilEnd: false }])
    expect(lifetimes(flow, 'tap').spans).toEqual([])
  })

  test('is unsure after a document elsewhere, which may stop it', () => {
    const flow = flowOf({ main: [stream('a'), run('https://e.example'), play, stop('a'), play] })
    const liveness = streamLifetimes(flow)
    const [id] = stepsOf(flow, 'stream').map((step) => step.id)
    const elsewhere = at(flow, 'main', 1).id
    expect(liveness.before.get(at(flow, 'main', 1).id)).toEqual({ may: [id], must: [id] })
    expect(liveness.before.get(at(flow, 'main', 2).id)).toEqual({ may: [id], must: [], more: true })
    expect(liveness.before.get(at(flow, 'main', 4).id)).toEqual({ may: [], must: [], more: true })
    expect(liveness.spans[0]).toMatchObject({ unseen: [elsewhere], untilEnd: false })
  })

  test('started where a variable leads to may go on where it was led from', () => {
    const flow = flowOf({ main: [run('%{which}'), play], s: [stream('a')] })
    const [id] = stepsOf(flow, 'stream').map((step) => step.id)
    const liveness = streamLifetimes(flow)
    expect(liveness.before.get(at(flow, 'main', 0).id)).toEqual({ may: [], must: [] })
    expect(liveness.before.get(at(flow, 'main', 1).id)?.may).toEqual([id])
  })

  test('started in the first section may be live there where a variable leads to one that runs it', () => {
    const main = [run('%{which}'), play, stream('a')]
    const liveAfter = (sections: Record<string, Plain[]>) => {
      const flow = flowOf(sections)
      return streamLifetimes(flow).before.get(at(flow, 'main', 1).id)?.may.length
    }
    expect(liveAfter({ main, s: [play] })).toBe(0)
    expect(liveAfter({ main, s: [run('main')] })).toBe(1)
  })

  test.each(['enter_queue', 'connect'])('goes on after the conversation: %s', (method) => {
    const lasting = (dest: Plain) => {
      const talk = { queue_name: 'q', to: 'queue:q', transfer_after_bridge: dest }
      return spans({ main: [stream('s'), { [method]: talk }, stop('s')] })
    }
    expect(lasting('https://e.example/after')).toMatchObject([
      { stops: ['main.2'], untilEnd: true },
    ])
    expect(lasting('{"sections":{"main":[{"stop_stream":{}}]}}')).toMatchObject([
      { stops: ['main.1', 'main.2'], untilEnd: false },
    ])
    expect(spans({ main: [stream('s'), { [method]: {} }, stop('s')] })).toMatchObject([
      { stops: ['main.2'], untilEnd: false },
    ])
  })

  test('started in SWML within a step is that step’s, and may be stopped after it', () => {
    const inner = `{"sections":{"main":[${JSON.stringify(stream('a'))},${JSON.stringify(stream('b'))}]}}`
    const flow = flowOf({ main: [run(inner), play, stop('a'), stop('b'), play] })
    const liveness = streamLifetimes(flow)
    const holder = at(flow, 'main', 0).id
    expect(liveness.before.get(at(flow, 'main', 1).id)).toEqual({ may: [holder], must: [holder] })
    expect(liveness.before.get(at(flow, 'main', 4).id)).toEqual({ may: [], must: [] })
    expect(liveness.spans).toMatchObject([{ stepId: holder, written: true, untilEnd: false }])
    expect(liveness.spans[0]?.stops).toHaveLength(2)
  })

  test('is stopped by SWML within a step, surely or perhaps', () => {
    const inner = `{"sections":{"main":[${JSON.stringify(stop('a'))}]}}`
    expect(spans({ main: [stream('a'), run(inner), play] })).toMatchObject([
      { stops: ['main.1'], untilEnd: false },
    ])
    const functions = [{ data_map: { output: { action: [{ SWML: JSON.parse(inner) }] } } }]
    const agent = { ai: { prompt: { text: '' }, SWAIG: { functions } } }
    expect(spans({ main: [stream('a'), agent, play] })).toMatchObject([
      { stops: ['main.1'], untilEnd: true },
    ])
  })

  test('takes time in proportion to the flow', () => {
    const many = (count: number) =>
      flowOf({
        main: Array.from({ length: count }, (_, i) => [
          stream(`s${i}`),
          play,
          stop(`s${i}`),
        ]).flat(),
      })
    const time = (flow: ReturnType<typeof flowOf>) => {
      const before = process.cpuUsage()
      streamLifetimes(flow)
      return process.cpuUsage(before).user / 1000
    }
    time(many(500))
    const short = time(many(500))
    const long = time(many(5000))
    expect(long).toBeLessThan(Math.max(60, short * 60))
  })
})
