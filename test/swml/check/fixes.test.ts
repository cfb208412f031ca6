import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkFlow,
  type Path,
  type Plain,
  type Problem,
  readFlow,
  stepAbove,
  toJson,
  toYaml,
} from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const url = 'wss://example.com/audio'

/** Steps with something wrong in them that has a fix. */
const mistakes: Plain[] = [
  { strem: { url } },
  { hang_up: {} },
  { answer: {}, play: { url: 'say:Hi' }, sleep: 500 },
  { play: null, url: 'say:Hi', volume: 4 },
  { stream: { url, statusUrl: 'https://example.com' } },
  { stream: { url: 'https://example.com/audio', name: 'a: b' } },
  { stream: { url: `${url}?tier=gold&who=%{call.from}`, custom_parameters: { a: 'b' } } },
  { stream: { url: `${url}?tier=gold`, track: 'both' } },
  { stream: { url, custom_parameters: { tier: 1, yes: true } } },
  { stream: { url, authorization_bearer_token: 'Bearer top' } },
  { stream: { url, codec: 'PCMX' } },
  { play: 'Hello there, you' },
  { play: { url: 'Hello there', urls: ['say:Hi'] } },
  { play: { urls: ['say:Hi', 'Good bye'], volume: '4' } },
  { play: { urls: 'say:Hi' } },
  { ai: { prompt: 'Be kind: listen.' } },
  { sleep: '7200000' },
  { send_digits: { digits: '1 (23) a-4 #' } },
  { record: { stereo: 'true', direction: 'speek' } },
  { connect: { to: '+1 (555) 123-4567', from: 15551234567 } },
  { connect: { serial: [{ to: '+1 555 123 4567' }, { to: '%{x}' }] } },
  { switch: { variable: '%{call.type}', case: { a: [{ hangup: { reason: 'buzy' } }] } } },
  { execute: { dest: 'voicemial' } },
  { execute: 'voicemial' },
  { goto: { label: 'agin', max: 2 } },
  { goto: 'agin' },
  { prompt: { play: 'say:%{vars.attemps}' } },
  { stop_stream: { control_id: 'recc' } },
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  { cond: [{ when: "call.type = 'sip' && x >= 1", then: ['hangup'] }] },
  // biome-ignore lint/suspicious/noThenProperty: as above.
  { cond: [{ when: 'call.type <> ‘sip’ and not x;', then: ['hangup'] }] },
  // biome-ignore lint/suspicious/noThenProperty: as above.
  { cond: [{ when: "%{call.type} == 'sip' and '%{x}' == \"a\"", then: ['hangup'] }] },
  { connect: { to: '+15551234567', codec: 'PCMU', custom_parameters: { a: 'b' }, from_name: 'A' } },
  { connect: { serial: [{ to: '/public/a', username: 'me' }] } },
  { ai_sidecar: { lang: 'en', direction: ['remote-caller'] } },
  { ai: { prompt: { text: 'Hi' }, post_prompt: 'Sum up.', SWAIG: { functions: [answers({})] } } },
  { ai: { prompt: { text: 'Hi' }, SWAIG: { functions: [answers({ transfer: true })] } } },
  { goto: { label: 'again', when: '%{vars.tries < 3}' } },
  { play: { url: 'say:%{items.length} at %{call.form} for %{lc:enc:url:call.to}' } },
  { set: { sum: '%{params.a + (params.b + 1)}', same: '%{call.type = "sip" ? 1 : 2}' } },
  // biome-ignore lint/suspicious/noThenProperty: as above.
  { cond: [{ when: 'a', then: [{ paly: { url: 'say:Hi' } }] }] },
]

/** A function that hands the call on, with more after its SWML. */
function answers(more: Record<string, Plain>): Plain {
  const SWML = { sections: { main: [{ connect: { to: '+15551234567' } }] } }
  const action: Plain[] = [{ SWML, ...more }, { stop: true }]
  const output = { response: 'Ok', action }
  return { function: 'f', description: 'Hands on', data_map: { output } }
}

/** What the fixes of names need to be there. */
const start: Plain[] = [
  { label: 'again' },
  { set: { attempts: '0' } },
  { stream: { url, control_id: 'rec' } },
]

const styles: Record<string, (value: Plain) => string> = {
  yaml: (value) => toYaml(value),
  'yaml with CRLF': (value) => toYaml(value).replaceAll('\n', '\r\n'),
  'yaml with comments': (value) => toYaml(value).replace(/\n( *-)/g, ' # why\n\n$1'),
  'flow style': (value) => `sections: ${JSON.stringify(value).slice('{"sections":'.length, -1)}\n`,
  json: (value) => toJson(value),
  'json with CRLF': (value) => toJson(value).replaceAll('\n', '\r\n'),
  'json in one line': (value) => JSON.stringify(value),
}

test.each(mistakes.map((mistake) => [JSON.stringify(mistake), mistake] as const))(
  'a fix is offered for %s',
  (_, mistake) => {
    const text = toYaml({ sections: { main: [...start, mistake], voicemail: ['answer'] } })
    expect(checkFlow(readFlow(text)).flatMap(({ fixes }) => fixes).length).toBeGreaterThan(0)
  },
)

test.each(Object.entries(styles))(
  'every fix removes its problem and touches only the lines of its step: %s',
  (_, print) => {
    let fixes = 0
    fc.assert(
      fc.property(fc.shuffledSubarray(mistakes, { minLength: 1, maxLength: 5 }), (wrong) => {
        const text = print({ sections: { main: [...start, ...wrong], voicemail: ['answer'] } })
        for (const problem of checkFlow(readFlow(text))) {
          for (const fix of problem.fixes) {
            fixes++
            checkFix(text, problem, fix)
          }
        }
      }),
      { numRuns: process.env.LONG ? 1000 : 12 },
    )
    expect(fixes).toBeGreaterThan(20)
  },
)

function checkFix(text: string, problem: Problem, fix: Problem['fixes'][number]): void {
  const told = `${problem.code}: ${fix.title}\n${text}`
  const fixed = applyEdits(text, fix.edits)
  const flow = readFlow(fixed)
  expect(flow.readable, told).toBe(true)
  const left = checkFlow(flow).filter(
    ({ code, path }) => code === problem.code && path.join() === problem.path.join(),
  )
  expect(left, told).toEqual([])
  // The whole flow is written anew.
  if (fix.title.startsWith('Write the flow as JSON')) return
  const { start: from, end: to } = linesOf(text, problem.path)
  for (const edit of fix.edits) {
    expect(edit.start, told).toBeGreaterThanOrEqual(from)
    expect(edit.end, told).toBeLessThanOrEqual(to)
  }
  if (text.includes('\r\n')) expect(/[^\r]\n/.test(fixed), told).toBe(false)
}

/** From the beginning of the step's first line to the beginning of the line after its last. */
function linesOf(text: string, path: Path): { start: number; end: number } {
  const flow = readFlow(text)
  const step = stepAbove(flow, path)
  if (!step) throw new Error(`No step at ${path.join('.')}`)
  const end = text.indexOf('\n', step.range.end)
  return {
    start: text.lastIndexOf('\n', step.range.start) + 1,
    end: end < 0 ? text.length : end + 1,
  }
}

test('what is wrong in a step’s short form is marked at its value, and is of the property that it stands for', () => {
  const text = "sections:\n  main:\n    - sleep: '7200000'\n"
  const [problem] = checkFlow(readFlow(text))
  expect(problem?.path).toEqual(['sections', 'main', 0, 'sleep', 'duration'])
  expect(text.slice(problem?.range.start, problem?.range.end)).toBe("'7200000'")
})
