import { describe, expect, test } from 'vitest'
import { checkFlow, type Plain, readFlow } from '../../../src/swml/index.ts'
import { cond, flowOf } from '../streams/flowOf.ts'

const url = 'wss://a.example/x'
const stream = (control_id?: string): Plain => ({
  stream: control_id === undefined ? { url } : { url, control_id },
})
const stop = (control_id?: string): Plain => ({
  stop_stream: control_id === undefined ? {} : { control_id },
})
const play: Plain = { play: { url: 'say:Hi' } }
const run = (dest: Plain): Plain => ({ execute: { dest } })
const swml = (...main: Plain[]): string => JSON.stringify({ sections: { main } })

const codes = [
  'control-id-twice',
  'started-again',
  'already-running',
  'nothing-lasts',
  'stop-unknown-id',
  'stop-never-live',
  'stop-nothing-live',
]

/** What is told of streams and the like, with the place of the step. */
function told(sections: Record<string, Plain[]>): string[] {
  return checkFlow(flowOf(sections))
    .filter(({ code }) => codes.includes(code))
    .map(({ code, path }) => `${code} ${path.slice(1).join('.')}`)
}

function message(sections: Record<string, Plain[]>, code: string): string | undefined {
  return checkFlow(flowOf(sections)).find((problem) => problem.code === code)?.message
}

describe('a stop is left in peace where something unseen may have started what it stops', () => {
  const unseen: Record<string, Plain> = {
    'a document at an address': run('https://e.example/sub'),
    'a document that a variable names': run('%{params.which}'),
    'a document that a template fills in': run('{{where}}'),
    'a text that is nearly SWML': run('{"sections": {"main": ['),
  }
  test.each(Object.keys(unseen))('%s', (name) => {
    const before = unseen[name] ?? null
    expect(told({ main: [before, stop(), stream('a'), play] })).toEqual([])
    expect(told({ main: [before, stop('a'), stream('a'), play] })).toEqual([])
    expect(told({ main: [stream('a'), before, stream('a'), play] })).toEqual([])
  })

  test('a document of its own that only stops: another one has started it', () => {
    expect(told({ main: [stop()] })).toEqual([])
    expect(told({ main: [stop('a'), { stop_tap: {} }, { stop_record_call: {} }] })).toEqual([])
  })

  test('a section that a variable may lead to', () => {
    const sections = { main: [stream('a'), run('%{params.which}'), play], end: [stop('a'), play] }
    expect(told(sections)).toEqual([])
    expect(told({ main: [run('%{x}'), play], s: [stream('a')], t: [stop('b'), stop()] })).toEqual(
      [],
    )
  })

  test('a section that nothing leads to', () => {
    expect(told({ main: [play], s: [stop('a'), play, stream('a'), play] })).toEqual([])
  })

  test('an agent, whose server may run SWML', () => {
    const agent = { ai: { prompt: { text: 'Hi' } } }
    expect(told({ main: [agent, stop(), stream(), play] })).toEqual([])
  })
})

describe('where only this flow could have started it, a stop that finds nothing is a hint', () => {
  test('before the start, and after a first stop', () => {
    expect(told({ main: [stop(), stream(), play] })).toEqual([
      'stop-nothing-live main.0.stop_stream',
    ])
    expect(told({ main: [stream('a'), play, stop('a'), stop('a')] })).toEqual([
      'stop-never-live main.3.stop_stream.control_id',
    ])
    expect(message({ main: [stop('a'), stream('a'), play] }, 'stop-never-live')).toBe(
      'The stream “a” isn’t running here: this flow starts it later, elsewhere, or has stopped it already. Unless another document of the call started it, there is nothing to stop: move this step, change the id, or remove it.',
    )
  })

  test('an id that no step gives; a slip of the pen is a warning, whatever has gone before', () => {
    expect(told({ main: [stream('main'), play, stop('other')] })).toEqual([
      'stop-never-live main.2.stop_stream.control_id',
    ])
    expect(told({ main: [stream('part-1'), play, stop('part-2')] })).toEqual([
      'stop-never-live main.2.stop_stream.control_id',
    ])
    for (const between of [play, run('https://e.example'), { ai: { prompt: { text: '' } } }]) {
      expect(told({ main: [stream('caller'), between, stop('callr')] })).toEqual([
        'stop-unknown-id main.2.stop_stream.control_id',
      ])
    }
  })
})

describe('SWML that stands in a step is followed', () => {
  const started = swml({ stream: { url, control_id: 'caller' } })
  const yaml = `version: 1.0.0\nsections:\n  main:\n    - stream:\n        url: ${url}\n        control_id: caller\n`
  const written: Record<string, Plain> = {
    'JSON as text': run(started),
    'YAML as text': run(yaml),
    'a list of steps as text': run(`[${JSON.stringify(stream('caller'))}]`),
    'a document as it is': run({ sections: { main: [stream('caller')] } }),
    'within another': run(swml(run(started))),
    'an action of a function': {
      ai: {
        prompt: { text: 'Hi' },
        SWAIG: {
          functions: [
            {
              function: 'f',
              description: 'd',
              data_map: { expressions: [{ output: { action: [{ SWML: JSON.parse(started) }] } }] },
            },
          ],
        },
      },
    },
  }
  test.each(Object.keys(written))('%s', (name) => {
    expect(told({ main: [written[name] ?? null, play, stop('caller')] })).toEqual([])
    expect(told({ main: [written[name] ?? null, play, stop('callr')] })).toEqual([
      'stop-unknown-id main.2.stop_stream.control_id',
    ])
  })

  test('one that stops ours', () => {
    expect(told({ main: [stream('a'), play, run(swml(stop('a'))), stop('a')] })).toEqual([
      'stop-never-live main.3.stop_stream.control_id',
    ])
  })
})

describe('a stream that is started again', () => {
  test('in a loop, in a section that is run in a loop, and in a section that is run twice', () => {
    const again = (sections: Record<string, Plain[]>) => message(sections, 'started-again')
    const loop = [{ label: 'a' }, stream(), play, { goto: { label: 'a', max: 2 } }]
    expect(again({ main: loop })).toMatch(/^In a loop, this may start while the stream/)
    const called = [{ label: 'a' }, run('s'), play, { goto: { label: 'a', max: 2 } }]
    expect(again({ main: called, s: [stream()] })).toMatch(/^In a loop/)
    expect(again({ main: [run('s'), play, run('s')], s: [stream('x'), play] })).toBe(
      'This section is run more than once, so this may start while the stream of the time before is still running, and the id “x” must be unique among those. Stop that one first, or start it before the section is run.',
    )
  })

  test('under another name each time is meant so', () => {
    const loop = (id: string) => [
      { label: 'a' },
      stream(id),
      play,
      { goto: { label: 'a', max: 2 } },
    ]
    expect(told({ main: loop('part-%{n}') })).toEqual([])
    expect(told({ main: loop('part') })).toEqual(['started-again main.1.stream'])
  })

  test('after a document that may have stopped it, says nothing', () => {
    const loop = [
      { label: 'a' },
      stream('x'),
      run('https://e.example'),
      { goto: { label: 'a', max: 2 } },
    ]
    expect(told({ main: [...loop, play] })).toEqual([])
  })
})

describe('what fails to start beside another', () => {
  const live = (action: Plain): Plain => ({ live_transcribe: { action } })
  const start = live({ start: { lang: 'en', direction: ['remote-caller'] } })
  const observer: Plain = { ai_sidecar: { lang: 'en-US' } }
  const clash = (...main: Plain[]) =>
    told({ main: [...main, play] }).filter((code) => code.startsWith('already'))

  test('a second transcription, of either kind', () => {
    expect(clash({ transcribe: {} }, 'transcribe')).toEqual(['already-running main.1.transcribe'])
    expect(clash(start, play, start)).toEqual(['already-running main.2.live_transcribe'])
    expect(clash(start, live('stop'), start, live('summarize'))).toEqual([])
    expect(clash({ transcribe: {} }, start)).toEqual([])
    expect(clash({ label: 'a' }, 'transcribe', play, { goto: { label: 'a', max: 2 } })).toEqual([
      'already-running main.1.transcribe',
    ])
  })

  test('an AI observer and a live transcription, whichever comes first', () => {
    expect(clash(start, observer)).toEqual(['already-running main.1.ai_sidecar'])
    expect(clash(observer, start)).toEqual(['already-running main.1.live_transcribe'])
    expect(clash(start, { ai_sidecar: { lang: 'en', action: { summarize: {} } } })).toEqual([])
  })

  test('says whether it is sure', () => {
    const words = (...main: Plain[]) => message({ main: [...main, play] }, 'already-running')
    expect(words(start, observer)).toBe(
      'The live transcription is still running here, and while it does, this fails to start. Stop that one first, or remove this step.',
    )
    expect(words(cond([{ transcribe: {} }]), { transcribe: {} })).toMatch(
      /^Another transcription may still be running here/,
    )
  })

  test('only one kind of noise reduction is no harm', () => {
    expect(told({ main: ['denoise', 'denoise', play] })).toEqual([])
  })
})

describe('that nothing after a stream takes time', () => {
  test('isn’t said of the leg that is called, since the two are connected then', () => {
    const call = (confirm: Plain[]): Plain => ({ connect: { to: '+15550001111', confirm } })
    expect(told({ main: [call([stream()])] })).toEqual([])
    expect(told({ main: [call([stream(), { hangup: {} }])] })).toEqual([
      'nothing-lasts main.0.connect.confirm.0.stream',
    ])
  })

  test('isn’t said where the call goes on elsewhere', () => {
    expect(told({ main: [stream(), { transfer: { dest: 'https://e.example' } }] })).toEqual([])
    expect(told({ main: [stream(), { transfer: { dest: swml(play) } }] })).toEqual([])
    expect(told({ main: [stream(), { transfer: { dest: swml('answer') } }] })).toEqual([
      'nothing-lasts main.0.stream',
    ])
    expect(told({ main: [run('%{x}')], s: [stream()] })).toEqual([])
  })

  test('is a matter of what sends something out: noise reduction is heard or not', () => {
    expect(told({ main: ['denoise'] })).toEqual([])
    expect(told({ main: [{ tap: { uri: 'rtp://a.example:1' } }] })).toEqual([
      'nothing-lasts main.0.tap',
    ])
  })
})

describe('a jump without a number', () => {
  const found = (text: string) => checkFlow(readFlow(text)).map(({ code }) => code)
  const main = (...lines: string[]) =>
    found(`sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`)

  test('is made 100 times at most, so that what follows it may run', () => {
    expect(
      main('- label: a', '- play: {url: "say:x"}', '- goto: {label: a}', '- hangup: {}'),
    ).toEqual(['transfer-chain'])
  })

  test('ahead is always made, where nothing leads back', () => {
    expect(main('- goto: {label: a}', '- sleep: 1', '- label: a')).toEqual(['unreachable'])
  })

  test('in a circle with another way out is nothing to tell of', () => {
    expect(
      main('- label: a', '- cond: [{when: x, then: [hangup]}]', '- goto: {label: a}', '- sleep: 1'),
    ).toEqual([])
  })
})
