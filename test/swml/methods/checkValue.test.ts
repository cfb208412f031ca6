// biome-ignore-all lint/suspicious/noTemplateCurlyInString: SWML's own variables.
import { expect, test } from 'vitest'
import { checkValue } from '../../../src/swml/methods/checkValue.ts'
import type { Plain } from '../../../src/swml/types.ts'

const said = (method: string, body: Plain) =>
  checkValue(method, body).map(({ code, message, path }) => [path.join('.'), code, message])

test.each<[string, Plain, unknown[][]]>([
  ['stream', {}, [['url', 'missing', 'Add the WebSocket address, e.g. wss://example.com/audio.']]],
  [
    'stream',
    { url: 'wss://example.com', track: 'both' },
    [
      [
        'track',
        'not-in-list',
        'Which sound must be inbound_track, outbound_track or both_tracks. Did you mean both_tracks?',
      ],
    ],
  ],
  [
    'stream',
    { url: 'wss://example.com', name: 5, custom_parameters: { '': 'x' } },
    [
      ['name', 'wrong-type', 'Name must be text: put it in quotes.'],
      ['custom_parameters.', 'empty-key', 'Give every entry a name.'],
    ],
  ],
  [
    'goto',
    { label: 'again', max: 200 },
    [['max', 'out-of-range', 'At most must be a whole number from 1 to 100.']],
  ],
  [
    'answer',
    { max_duration: '60' },
    [
      [
        'max_duration',
        'wrong-type',
        'Longest call must be a whole number. Write it without quotes.',
      ],
    ],
  ],
  ['play', {}, [['', 'missing', 'Add “One sound” or “Several in a row”.']]],
  [
    'play',
    { url: 'say:Hi', urls: ['say:Hi'] },
    [
      [
        '',
        'excluding',
        'Use only one of “One sound” and “Several in a row”: they exclude each other.',
      ],
    ],
  ],
  [
    'play',
    { url: 'hello' },
    [
      [
        'url',
        'bad-value',
        'Write the address of a sound file (https://…), say:Hello, silence:2 (seconds) or ring:us (a country).',
      ],
    ],
  ],
  [
    'connect',
    { serial: [{ from: 'x' }] },
    [['serial.0.to', 'missing', 'Add who to call, e.g. +15551234567.']],
  ],
  [
    'live_transcribe',
    { action: { start: { direction: ['remote-caller'] } } },
    [['action.start.lang', 'missing', 'Add the language, e.g. en-US.']],
  ],
  [
    'prompt',
    { play: 'say:Hi', volume: '%{vars.volume}' },
    [
      [
        'volume',
        'variable',
        "SignalWire's schema takes no variable here: Volume must be a number from -40 to 40.",
      ],
    ],
  ],
  ['hangup', { reason: null }, [['reason', 'empty', 'Reason is empty: fill it in or remove it.']]],
  ['no_such_method', { a: 1 }, []],
])('%s %j', (method, body, expected) => {
  expect(said(method, body)).toEqual(expected)
})
