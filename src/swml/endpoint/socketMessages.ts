import { get, isMap } from '../plain.ts'
import type { Flow, Plain, Step } from '../types.ts'
import type { EndpointMessage } from './endpoint.ts'
import { mediaFormat } from './mediaFormat.ts'
import { samples } from './samples.ts'
import { print, textOf } from './settings.ts'
import { whenItStops } from './whenItStops.ts'

/** The messages in the WebSocket connection, in order, numbered as they come. */
export function socketMessages(value: Plain, flow: Flow, step: Step): EndpointMessage[] {
  const tracks = tracksOf(value)
  const sounds = tracks.names.map((track, index) => sound(track, index))
  return [
    ...greetings(value),
    ...sounds,
    {
      id: 'dtmf',
      part: 'message',
      title: 'A key on the phone',
      event: 'dtmf',
      when: 'Each time a key is pressed; duration is in milliseconds.',
      json: print({
        event: 'dtmf',
        sequenceNumber: String(sounds.length + 2),
        dtmf: { digit: '5', duration: 2000 },
      }),
      ...fromCxml,
    },
    {
      id: 'stop',
      part: 'message',
      title: 'The end',
      event: 'stop',
      when: whenItStops(flow, step),
      json: print({ event: 'stop', sequenceNumber: String(sounds.length + 3) }),
      ...fromCxml,
    },
  ]
}

/** What comes as the connection stands, whatever happens then. */
export function greetings(value: Plain): EndpointMessage[] {
  return [
    {
      id: 'connected',
      part: 'message',
      title: 'Hello',
      event: 'connected',
      when: 'First, as soon as the connection stands.',
      json: print({ event: 'connected', protocol: 'Call', version: '0.2.0' }),
      ...fromCxml,
    },
    start(value, tracksOf(value)),
  ]
}

type Tracks = { names: readonly string[]; doubt?: string }

function start(value: Plain, tracks: Tracks): EndpointMessage {
  const { encoding, sampleRate, doubt } = mediaFormat(value)
  const parameters = get(value, 'custom_parameters')
  const filled = isMap(parameters) && Object.keys(parameters).length > 0
  const why = [tracks.doubt, doubt].filter((words) => words !== undefined).join(' ')
  return {
    id: 'start',
    part: 'message',
    title: 'What this stream is',
    event: 'start',
    when: 'Second, once.',
    json: print({
      event: 'start',
      sequenceNumber: '1',
      start: {
        streamSid: samples.streamSid,
        accountSid: samples.accountSid,
        callSid: samples.call,
        tracks: [...tracks.names],
        ...(filled ? { customParameters: parameters } : {}),
        mediaFormat: { encoding, sampleRate, channels: 1 },
      },
    }),
    basis: 'inferred',
    why: why || fromCxml.why,
  }
}

function sound(track: string, index: number): EndpointMessage {
  return {
    id: index === 0 ? 'media' : `media-${index + 1}`,
    part: 'message',
    title: track === 'outbound' ? 'Sound of our side' : 'Sound of the caller',
    event: 'media',
    when: 'Many times a second; timestamp is in milliseconds, payload is raw sound (shortened here).',
    json: print({
      event: 'media',
      sequenceNumber: String(index + 2),
      media: { track, chunk: '1', timestamp: '0', payload: '//79/Pv6+fj39vX08/Lx8A==' },
    }),
    ...fromCxml,
  }
}

function tracksOf(value: Plain): Tracks {
  const track = textOf(value, 'track')
  if (track === '' || track === 'inbound_track') return { names: ['inbound'] }
  if (track === 'outbound_track') return { names: ['outbound'] }
  if (track === 'both_tracks') return { names: ['inbound', 'outbound'] }
  return { names: ['inbound', 'outbound'], doubt: `Which tracks there are depends on ${track}.` }
}

const fromCxml = {
  basis: 'inferred',
  why: 'SignalWire documents this message for streams started with cXML; its SWML pages don’t describe the messages.',
} as const
