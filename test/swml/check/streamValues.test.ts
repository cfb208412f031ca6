import { describe, expect, it } from 'vitest'
import { checkFlow, type Plain, readFlow, toYaml } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

function check(method: string, body: Plain) {
  const text = toYaml({ version: '1.0.0', sections: { main: [{ [method]: body }] } })
  const problems = checkFlow(readFlow(text))
  return {
    codes: problems.map(({ code }) => code),
    mended: (code: string) =>
      applyEdits(text, problems.find((each) => each.code === code)?.fixes[0]?.edits ?? []),
  }
}

const url = 'wss://a.example'

describe('sound formats', () => {
  it.each<[string, (codec: string) => Plain, string[]]>([
    [
      'stream',
      (codec) => ({ url, codec }),
      ['G722', 'OPUS', 'PCMU@8000h@20i', 'pcma', 'L16@24000h'],
    ],
    [
      'connect',
      (codec) => ({ to: 'stream:wss://a.example', codec }),
      ['PCMU', 'PCMA', 'G722', 'L16@24000h@40i'],
    ],
    ['connect', (codec) => ({ serial: [{ to: `stream:${url}`, codec }] }), ['G722', 'L16']],
    ['join_conference', (codec) => ({ name: 'a', stream: { url, codec } }), ['G722', 'L16@16000h']],
  ])('of %s that its page names draw no hint, others do', (method, body, known) => {
    for (const codec of known)
      expect(check(method, body(codec)).codes, codec).not.toContain('codec-unknown')
    expect(check(method, body('MP3')).codes).toContain('codec-unknown')
  })
})

it('a token that begins with “Bearer” loses it', () => {
  const body = { url, authorization_bearer_token: 'bearer  %{vars.t}' }
  expect(check('stream', body).mended('bearer-twice')).toContain('%{vars.t}')
  expect(check('stream', body).mended('bearer-twice')).not.toMatch(/bearer +%/)
  const header = { url, authorization_bearer_token: 'Authorization: Bearer %{vars.t}' }
  expect(check('stream', header).mended('bearer-twice')).toContain('token: "%{vars.t}"')
  expect(
    check('join_conference', {
      name: 'a',
      stream: { url, authorization_bearer_token: 'Bearer x' },
    }).codes,
  ).toContain('bearer-twice')
})

it('an id without a character is taken out', () => {
  expect(check('stream', { url, control_id: '' }).mended('id-empty')).not.toContain('control_id')
  expect(check('stop_stream', { control_id: '' }).codes).toContain('id-empty')
  expect(check('record_call', { control_id: '' }).codes).toContain('id-empty')
})

it.each([
  ['stream_track', 'track'],
  ['streamTrack', 'track'],
  ['statusCallback', 'status_url'],
  ['status_callback_method', 'status_url_method'],
  ['statusCallbackUrl', 'status_url'],
  ['stream_url', 'url'],
  ['parameters', 'custom_parameters'],
  ['bearer_token', 'authorization_bearer_token'],
  ['stream_codec', 'codec'],
])('“%s”, as other platforms call it, is offered as “%s”', (written, name) => {
  const body: Plain = name === 'url' ? { [written]: url } : { url, [written]: 'x' }
  expect(check('stream', body).mended('unknown-property')).toMatch(new RegExp(`^ +${name}:`, 'm'))
})

it.each(['bidirectional', 'media', 'webhook', 'x'])(
  '“%s” is taken for no other name',
  (written) => {
    const { codes, mended } = check('stream', { url, [written]: 'x' })
    expect(codes).toContain('unknown-property')
    expect(mended('unknown-property')).toContain(`${written}:`)
  },
)
