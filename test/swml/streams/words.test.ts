import { describe, expect, test } from 'vitest'
import {
  describeLive,
  describeStream,
  lifetimes,
  type Plain,
  startedIn,
  streamLifetimes,
} from '../../../src/swml/index.ts'
import { at, cond, flowOf } from './flowOf.ts'

const place = 'example.com/a'
const url = `wss://${place}`
const stream = (more: Record<string, Plain>): Plain => ({ stream: { url, ...more } })
const play: Plain = { play: { url: 'say:Hi' } }

function words(sections: Record<string, Plain[]>, ...place: [string, ...number[]]) {
  const flow = flowOf(sections)
  const liveness = streamLifetimes(flow)
  const { id } = at(flow, ...place)
  const span = liveness.spans.find((one) => one.stepId === id)
  return { span: span && describeStream(flow, span), live: describeLive(flow, [liveness], id) }
}

describe('a stream in words', () => {
  test('says what it does and until when', () => {
    const main = [
      stream({ name: 'live', track: 'both_tracks' }),
      play,
      cond([{ stop_stream: {} }], [play]),
      { stop_stream: {} },
    ]
    expect(words({ main }, 'main', 0).span).toBe(
      `‘live’ streams to ${place} (both sides) until step 1 of ‘When a’, or until step 4`,
    )
  })

  test('without a name it is this step; without a stop it lasts as long as the call', () => {
    expect(words({ main: [stream({}), play] }, 'main', 0).span).toBe(
      `This step streams to ${place} (the caller's side) until the call ends`,
    )
  })

  test('that starts again in a loop says so', () => {
    const main: Plain[] = [{ label: 'a' }, stream({}), play, { goto: { label: 'a', max: 3 } }]
    expect(words({ main }, 'main', 1).span).toBe(
      `This step streams to ${place} (the caller's side) until the call ends; in a loop, it may start again before that`,
    )
  })

  test('that starts again since its section is run twice says that', () => {
    const main: Plain[] = [{ execute: { dest: 's' } }, play, { execute: { dest: 's' } }, play]
    expect(words({ main, s: [stream({})] }, 's', 0).span).toBe(
      `This step streams to ${place} (the caller's side) until the call ends; when its section is run again, it may start again before that`,
    )
  })

  test('says what isn’t seen that may stop it', () => {
    const away: Plain = { execute: { dest: 'https://e.example/sub' } }
    const main = [stream({ control_id: 'a' }), away, away, play]
    expect(words({ main }, 'main', 0)).toEqual({
      span: `‘a’ streams to ${place} (the caller's side) until the call ends; SWML from elsewhere (step 2 and others) may stop it sooner`,
      live: 'Lasts until the call ends; SWML from elsewhere (step 2 and others) may stop it sooner',
    })
    expect(words({ main }, 'main', 3).live).toBe(
      'Live here: perhaps stream ‘a’, perhaps other streams',
    )
    expect(words({ main: [away, play, stream({})] }, 'main', 1).live).toBe('')
  })

  test('after a queue may last as long as the call', () => {
    const queue = { queue_name: 'q', transfer_after_bridge: 'https://e.example/after' }
    const main: Plain[] = [stream({}), { enter_queue: queue }, { stop_stream: {} }]
    expect(words({ main }, 'main', 0).live).toBe(
      'Lasts until step 3, or until the call ends; SWML from elsewhere (step 2) may stop it sooner',
    )
  })

  test('of SWML within a step says that it is started there', () => {
    const dest = JSON.stringify({ sections: { main: [stream({ control_id: 'in' })] } })
    const main: Plain[] = [play, { execute: { dest } }, play, { stop_stream: {} }]
    expect(words({ main }, 'main', 1).span).toBe(
      'Stream ‘in’ runs from the SWML in step 2 until step 4',
    )
    expect(words({ main }, 'main', 2).live).toBe('Live here: stream ‘in’')
    expect(startedIn(flowOf({ main }))).toEqual(['stream'])
  })

  test('stopped by a step above it, that is in the next round of the loop', () => {
    const main: Plain[] = [
      { label: 'a' },
      { stop_stream: {} },
      stream({}),
      play,
      { goto: { label: 'a', max: 3 } },
    ]
    expect(words({ main }, 'main', 2).span).toBe(
      `This step streams to ${place} (the caller's side) until step 2 in the next round, or until the call ends`,
    )
  })

  test('tells a step what is live there, and what perhaps', () => {
    const main = [stream({ control_id: 'a' }), cond([stream({ control_id: 'b' })], [play]), play]
    expect(words({ main }, 'main', 2).live).toBe('Live here: stream ‘a’, perhaps stream ‘b’')
    expect(words({ main }, 'main', 0).live).toBe('Lasts until the call ends')
  })

  test('names what else runs: what it is, from where and until when', () => {
    const main: Plain[] = [
      play,
      { record_call: { control_id: 'x' } },
      { denoise: {} },
      cond([{ stop_record_call: { control_id: 'x' } }], [play]),
    ]
    const flow = flowOf({ main })
    const kinds = startedIn(flow).map((resource) => lifetimes(flow, resource))
    const spans = kinds.flatMap((liveness) => liveness.spans)
    expect(spans.map((span) => describeStream(flow, span))).toEqual([
      'Recording ‘x’ runs from step 2 until step 1 of ‘When a’, or until the call ends',
      'This noise reduction runs from step 3 until the call ends',
    ])
    expect(describeLive(flow, kinds, at(flow, 'main', 3).id)).toBe(
      'Live here: recording ‘x’, the noise reduction of step 3',
    )
  })

  test('has nothing to say where nothing is live', () => {
    expect(words({ main: [play, stream({})] }, 'main', 0)).toEqual({ span: undefined, live: '' })
  })
})
