import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allSteps,
  type EndpointMessage,
  endpointMessages,
  readFlow,
} from '../../../src/swml/index.ts'

/** What the first step of a flow sends, by id. */
function received(steps: string) {
  const flow = readFlow(`version: 1.0.0\nsections:\n  main:\n${steps}`)
  const step = flow.sections[0]?.steps[0]
  if (step === undefined) throw new Error('No step')
  const endpoint = endpointMessages(flow, step)
  if (endpoint === undefined) throw new Error('Not a stream')
  const byId = new Map(endpoint.messages.map((message) => [message.id, message]))
  return {
    ...endpoint,
    ids: [...byId.keys()],
    of: (id: string): EndpointMessage => {
      const found = byId.get(id)
      if (found === undefined) throw new Error(`No ${id}`)
      return found
    },
    json: (id: string) => JSON.parse(byId.get(id)?.json ?? 'null'),
  }
}

const stream = (fields: Record<string, string>) =>
  received(`    - stream: ${JSON.stringify({ url: 'wss://example.com/audio', ...fields })}\n`)

test('a small stream gives the request and the messages in order, and no callbacks', () => {
  const { ids, json, notes } = stream({})
  expect(ids).toEqual(['upgrade', 'connected', 'start', 'media', 'dtmf', 'stop'])
  expect(json('connected')).toEqual({ event: 'connected', protocol: 'Call', version: '0.2.0' })
  expect(json('start').start.tracks).toEqual(['inbound'])
  expect(json('start').start).not.toHaveProperty('customParameters')
  expect(json('upgrade').headers).toMatchObject({ Host: 'example.com', Upgrade: 'websocket' })
  expect(json('upgrade').headers).not.toHaveProperty('Authorization')
  expect(notes.join(' ')).toContain('No status address is set')
})

test('numbers of messages count up as text', () => {
  const { ids, json } = stream({ track: 'both_tracks' })
  const numbers = ids.map((id) => json(id).sequenceNumber).filter((number) => number !== undefined)
  expect(numbers).toEqual(['1', '2', '3', '4', '5'])
})

test.each([
  ['inbound_track', ['inbound']],
  ['outbound_track', ['outbound']],
  ['both_tracks', ['inbound', 'outbound']],
])('%s is %j in start, and each has its own media', (track, names) => {
  const { ids, json } = stream({ track })
  expect(json('start').start.tracks).toEqual(names)
  const media = ids.filter((id) => id.startsWith('media')).map((id) => json(id).media.track)
  expect(media).toEqual(names)
})

describe('the format', () => {
  test.each([
    ['PCMU', 'audio/x-mulaw', 8000],
    ['PCMU@8000h', 'audio/x-mulaw', 8000],
    ['pcmu', 'audio/x-mulaw', 8000],
    ['L16@16000h', 'audio/x-L16', 16000],
    ['L16@24000h', 'audio/x-L16', 24000],
  ])('of %s is %s at %i Hz', (codec, encoding, sampleRate) => {
    const { json, of } = stream({ codec })
    expect(json('start').start.mediaFormat).toEqual({ encoding, sampleRate, channels: 1 })
    expect(of('start').why).toContain('cXML')
  })
  test.each(['OPUS', 'PCMA', 'PCMU@16000h', 'nonsense, really'])(
    'of %s is not made up',
    (codec) => {
      const { json, of } = stream({ codec })
      expect(json('start').start.mediaFormat.encoding).toBe('(not documented)')
      expect(of('start')).toMatchObject({ basis: 'inferred', why: expect.stringContaining(codec) })
    },
  )
})

test('custom parameters stand in start as written, whatever their names', () => {
  const { json, notes } = received(
    '    - stream:\n        url: wss://a\n        custom_parameters:\n          tier: gold\n          __proto__: "%{call.from}"\n',
  )
  expect(Object.entries(json('start').start.customParameters)).toEqual([
    ['tier', 'gold'],
    ['__proto__', '%{call.from}'],
  ])
  expect(notes).toContain('Filled in during the call: %{call.from}.')
})

test('a token and a login are never shown, a variable’s name is', () => {
  const all = (fields: Record<string, string>) => JSON.stringify(stream(fields))
  const secret = all({
    url: 'wss://user:hunter2@example.com/audio',
    authorization_bearer_token: 's3cret',
    status_url: 'https://user:hunter2@example.com/status',
  })
  expect(secret).not.toContain('s3cret')
  expect(secret).not.toContain('hunter2')
  expect(secret).toContain('Bearer ••••')
  const named = all({ authorization_bearer_token: '%{envs.stream_token}' })
  expect(named).toContain('Bearer %{envs.stream_token}')
  expect(all({ authorization_bearer_token: 's3cret-%{vars.x}' })).not.toContain('s3cret')
})

describe('status callbacks', () => {
  const status_url = 'https://example.com/status'

  test('say streaming and then finished, with the step’s own id and name', () => {
    const { ids, json, of } = stream({ status_url, control_id: 'one', name: 'live' })
    expect(ids.slice(-2)).toEqual(['streaming', 'finished'])
    for (const state of ['streaming', 'finished']) {
      expect(of(state)).toMatchObject({ basis: 'documented', target: `POST ${status_url}` })
      expect(json(state)).toMatchObject({
        event_type: 'calling.call.stream',
        params: { state, control_id: 'one', name: 'live', url: 'wss://example.com/audio' },
      })
      expect(typeof json(state).timestamp).toBe('number')
    }
    expect(json('finished').timestamp).toBeGreaterThan(json('streaming').timestamp)
  })

  test('hold no other keys than the documented ones', () => {
    const { json } = stream({ status_url })
    expect(Object.keys(json('finished')).sort()).toEqual(
      ['event_channel', 'event_type', 'params', 'project_id', 'space_id', 'timestamp'].sort(),
    )
    expect(Object.keys(json('finished').params).sort()).toEqual(
      ['call_id', 'control_id', 'node_id', 'segment_id', 'state', 'url'].sort(),
    )
  })

  test('by GET say that it isn’t known how', () => {
    const { of } = stream({ status_url, status_url_method: 'GET' })
    expect(of('finished')).toMatchObject({ basis: 'inferred', target: `GET ${status_url}` })
  })
})

test.each([
  ['', 'when the call ends: no step'],
  ['    - stop_stream: {}\n', 'when a step stops this stream, or before'],
  ['    - cond: [{ when: a, then: [{ stop_stream: {} }] }]\n', 'or else when the call ends'],
  ['    - execute: https://e.example\n', 'when SWML from elsewhere stops this stream, or else'],
])('stop says when it comes in a flow that goes on with %j', (rest, words) => {
  expect(received(`    - stream: { url: "wss://a" }\n${rest}`).of('stop').when).toContain(words)
})

test('an address that SignalWire refuses is said first', () => {
  for (const url of ['', 'ws://example.com', 'https://example.com']) {
    expect(stream({ url }).notes[0]).toContain('wss://')
  }
  for (const url of ['wss://a', '%{vars.url}', '%{envs.url}']) {
    expect(stream({ url }).notes[0]).not.toContain('wss://')
  }
})

test('an address with a query string is spoken of, one with a question in its variable isn’t', () => {
  const about = (url: string) =>
    stream({ url }).notes.filter((note) => note.includes('behind the ?'))
  expect(about('wss://example.com/a?tier=gold')).toHaveLength(1)
  expect(about('wss://example.com/%{x ? 1 : 2}')).toEqual([])
})

test('other steps send nothing', () => {
  const flow = readFlow(
    'sections:\n  main:\n    - answer\n    - tap: { uri: "wss://a" }\n    - x: 1\n    - 7\n',
  )
  const steps = allSteps(flow)
  expect(steps.length).toBe(4)
  for (const step of steps) expect(endpointMessages(flow, step)).toBeUndefined()
})

test('whatever stands in the step, every message is JSON and says what it rests on', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (any, others) => {
      const names = [
        'url',
        'track',
        'codec',
        'name',
        'control_id',
        'status_url',
        'custom_parameters',
      ]
      const odd = Object.fromEntries(names.map((name) => [name, any]))
      for (const body of [any, odd, others, { ...others, status_url: 'https://a' }]) {
        const flow = readFlow(JSON.stringify({ sections: { main: [{ stream: body }] } }))
        const step = flow.sections[0]?.steps[0]
        if (step === undefined) throw new Error('No step')
        for (const message of endpointMessages(flow, step)?.messages ?? []) {
          expect(() => JSON.parse(message.json)).not.toThrow()
          expect(message.why).toMatch(/\.$/)
        }
        expect(endpointMessages(flow, step)?.messages.length).toBeGreaterThanOrEqual(6)
      }
    }),
    { numRuns: process.env.LONG ? 5_000 : 100 },
  )
})
