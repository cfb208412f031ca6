import { describe, expect, it } from 'vitest'
import type { Flow, Path, Plain, TextEdit } from '../../../src/swml/index.ts'
import {
  convert,
  copySteps,
  getIn,
  insertedPaths,
  insertField,
  insertSteps,
  insertText,
  movedPaths,
  moveField,
  moveSteps,
  readFlow,
  removeSteps,
  renameKey,
  replaceStep,
  setField,
  stepsText,
  stepText,
  toJson,
} from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const main: Path = ['sections', 'main']
const head = 'version: 1.0.0\nsections:\n  main:\n'
const at = (index: number) => ({ list: main, index })
const step = (index: number): Path => [...main, index]

/** The text after an edit of the flow it stands for. */
function textAfter(text: string, edit: (flow: Flow) => TextEdit[]): string {
  return applyEdits(text, edit(readFlow(text)))
}

function paste(text: string, index: number, pasted: string): string {
  return textAfter(text, (flow) => {
    const result = insertText(flow, at(index), pasted)
    if ('error' in result) throw new Error(result.error)
    return result.edits
  })
}

const minimal = `${head}    - stream:\n        url: wss://example.com/audio-stream\n`
const full = `${minimal}        name: live-transcription
        track: both_tracks
        status_url: https://example.com/stream-status
        custom_parameters:
          customer_tier: gold
`
const fields: [Path, Plain][] = [
  [['url'], 'wss://example.com/audio-stream'],
  [['name'], 'live-transcription'],
  [['track'], 'both_tracks'],
  [['status_url'], 'https://example.com/stream-status'],
  [['custom_parameters', 'customer_tier'], 'gold'],
]

describe('building a flow by hand', () => {
  const empty = 'version: 1.0.0\nsections:\n  main: []\n'
  const started = textAfter(empty, (flow) => insertSteps(flow, at(0), [{ stream: {} }]))

  it('gives exactly the text one would write', () => {
    expect(started).toBe(`${head}    - stream: {}\n`)
    for (let turn = 0; turn < fields.length; turn++) {
      for (const order of [fields, [...fields].reverse()]) {
        let text = started
        for (const [path, value] of [...order.slice(turn), ...order.slice(0, turn)]) {
          text = textAfter(text, (flow) => setField(flow, [...step(0), 'stream', ...path], value))
        }
        expect(text).toBe(full)
      }
    }
    expect(textAfter(empty, (flow) => insertSteps(flow, at(0), [{ stop_stream: {} }]))).toBe(
      `${head}    - stop_stream: {}\n`,
    )
  })

  it.each([
    ['the empty text', ''],
    ['no sections', 'version: 1.0.0\n'],
    ['empty sections', 'version: 1.0.0\nsections:\n'],
    ['an empty section', 'version: 1.0.0\nsections:\n  main:\n'],
    ['null', 'version: 1.0.0\nsections:\n  main: null\n'],
  ])('starts from %s', (_, text) => {
    expect(
      textAfter(text, (flow) =>
        insertSteps(flow, at(0), [{ stream: { url: 'wss://example.com/audio-stream' } }]),
      ),
    ).toBe(minimal)
  })

  it('makes a missing section', () => {
    const place = { list: ['sections', 'voicemail'], index: 0 }
    expect(textAfter(minimal, (flow) => insertSteps(flow, place, [{ hangup: {} }]))).toBe(
      `${minimal}  voicemail:\n    - hangup: {}\n`,
    )
  })

  it('is the same flow as JSON', () => {
    for (const text of [minimal, full]) {
      const { text: json, lost } = convert(readFlow(text), 'json')
      expect(lost).toEqual([])
      expect(json).toBe(
        toJson({
          version: '1.0.0',
          sections: { main: [getIn(JSON.parse(json), step(0)) ?? null] },
        }),
      )
      expect(convert(readFlow(json), 'yaml')).toEqual({ text, lost: [] })
    }
  })
})

describe('converting', () => {
  it('keeps the order of keys that look like numbers, and says what is lost', () => {
    const text = '# a\nx: &a {"2": 1, "1": 2} # b\ny: *a\nz: "# no"\n'
    const { text: json, lost } = convert(readFlow(text), 'json')
    expect(json.replace(/\s/g, '')).toBe('{"x":{"2":1,"1":2},"y":{"2":1,"1":2},"z":"#no"}')
    expect(lost).toEqual(['2 comments', '1 anchor (its aliases are written out)'])
  })
})

const three = `${head}    # about the answer
    - answer: {} # now

    # far
    - play:
        url: say:Hi
        # deeper
    - hangup
`

describe('moving, copying and removing steps', () => {
  it('takes the comments directly above along', () => {
    expect(textAfter(three, (flow) => moveSteps(flow, [step(0)], at(2)))).toBe(`${head}
    # far
    - play:
        url: say:Hi
        # deeper
    # about the answer
    - answer: {} # now
    - hangup
`)
  })

  it('leaves comments above in place when a step is removed', () => {
    expect(textAfter(three, (flow) => removeSteps(flow, [step(0), step(1), step(2)]))).toBe(
      `${head.slice(0, -1)} []\n    # about the answer\n\n    # far\n`,
    )
    expect(textAfter(three, (flow) => removeSteps(flow, [step(1)]))).toBe(
      three.replace('    - play:\n        url: say:Hi\n        # deeper\n', ''),
    )
  })

  it('does nothing where nothing would move', () => {
    const flow = readFlow(three)
    expect(moveSteps(flow, [step(1)], at(1))).toEqual([])
    expect(moveSteps(flow, [step(1)], at(2))).toEqual([])
    expect(moveSteps(flow, [step(1), step(2)], at(2))).toEqual([])
  })

  it('moves into a branch, and refuses to move into itself', () => {
    const text = `${head}    - cond:\n        - when: a\n          then: []\n    - play:\n        url: |2\n            two\n          lines\n        volume: 1\n`
    const then: Path = [...step(0), 'cond', 0, 'then']
    expect(textAfter(text, (flow) => moveSteps(flow, [step(1)], { list: then, index: 0 }))).toBe(
      `${head}    - cond:\n        - when: a\n          then:\n            - play:\n                url: |2\n                    two\n                  lines\n                volume: 1\n`,
    )
    expect(moveSteps(readFlow(text), [step(0)], { list: then, index: 0 })).toEqual([])
    expect(movedPaths(readFlow(text), [step(1)], { list: then, index: 0 })).toEqual([[...then, 0]])
  })

  it('writes in the style of the list it comes into', () => {
    const text =
      'sections:\n    main:\n    - answer:\n            max_duration: 3\n    other: [ { play: { url: "a" } }, hangup ]\n'
    const other: Path = ['sections', 'other']
    expect(
      textAfter(text, (flow) => insertSteps(flow, at(1), [{ play: { url: 'x', list: ['a'] } }])),
    ).toBe(
      text.replace(
        '    other',
        '    - play:\n            url: x\n            list:\n            - a\n    other',
      ),
    )
    expect(textAfter(text, (flow) => moveSteps(flow, [[...other, 0]], at(0)))).toBe(
      'sections:\n    main:\n    - { play: { url: "a" } }\n    - answer:\n            max_duration: 3\n    other: [ hangup ]\n',
    )
    expect(textAfter(text, (flow) => moveSteps(flow, [step(0)], { list: other, index: 1 }))).toBe(
      'sections:\n    main: []\n    other: [ { play: { url: "a" } }, { answer: { max_duration: 3 } }, hangup ]\n',
    )
  })

  it('keeps JSON as it is laid out', () => {
    const steps: Plain[] = [{ answer: {} }, { play: { url: 'say:Hi' } }, 'hangup']
    const print = (list: Plain[], indent?: number) =>
      JSON.stringify({ sections: { main: list } }, null, indent)
    for (const indent of [undefined, 2, 4]) {
      const text = print(steps, indent)
      expect(textAfter(text, (flow) => moveSteps(flow, [step(0)], at(3)))).toBe(
        print([steps[1] ?? null, 'hangup', { answer: {} }], indent),
      )
      expect(textAfter(text, (flow) => moveSteps(flow, [step(2)], at(0)))).toBe(
        print(['hangup', ...steps.slice(0, 2)], indent),
      )
      expect(textAfter(text, (flow) => removeSteps(flow, [step(0), step(2)]))).toBe(
        print([steps[1] ?? null], indent),
      )
      expect(textAfter(text, (flow) => removeSteps(flow, [step(0), step(1), step(2)]))).toBe(
        print([], indent),
      )
      expect(textAfter(text, (flow) => insertSteps(flow, at(1), [{ play: { urls: ['a'] } }]))).toBe(
        print([{ answer: {} }, { play: { urls: ['a'] } }, ...steps.slice(1)], indent),
      )
      expect(textAfter(print([], indent), (flow) => insertSteps(flow, at(0), steps))).toBe(
        print(steps, indent),
      )
    }
  })

  it('copies', () => {
    expect(textAfter(three, (flow) => copySteps(flow, [step(0), step(2)], at(3)))).toBe(
      `${three}    # about the answer\n    - answer: {} # now\n    - hangup\n`,
    )
    expect(insertedPaths(readFlow(three), at(9), 2)).toEqual([step(3), step(4)])
  })

  it('needs no line break at the end', () => {
    const text = `${head}    - a: 1\n    - b: 2`
    expect(textAfter(text, (flow) => moveSteps(flow, [step(0)], at(2)))).toBe(
      `${head}    - b: 2\n    - a: 1`,
    )
    expect(textAfter(text, (flow) => moveSteps(flow, [step(1)], at(0)))).toBe(
      `${head}    - b: 2\n    - a: 1\n`,
    )
    expect(textAfter(text, (flow) => insertSteps(flow, at(2), ['hangup']))).toBe(
      `${text}\n    - hangup`,
    )
  })
})

describe('the clipboard', () => {
  it('holds steps as they were written', () => {
    expect(stepsText(readFlow(three), [step(2), step(1)])).toBe(
      '# far\n- play:\n    url: say:Hi\n    # deeper\n- hangup\n',
    )
    expect(stepText(readFlow(three), step(0))).toBe('- answer: {} # now\n')
    const json = JSON.stringify({ sections: { main: [{ a: { b: 1 } }, 'hangup'] } }, null, 2)
    expect(stepsText(readFlow(json), [step(0), step(1)])).toBe(
      `${JSON.stringify([{ a: { b: 1 } }, 'hangup'], null, 2)}\n`,
    )
  })

  it.each([
    ['a step', '- play: { url: "a" } # c'],
    ['a step without its dash', 'play: { url: "a" } # c'],
    ['indented steps', '      - play: { url: "a" } # c\n'],
    ['a section', 'main:\n- play: { url: "a" } # c'],
    ['a document', 'version: 1.0.0\r\nsections:\r\n   main:\r\n     - play: { url: "a" } # c\r\n'],
    ['a code block', '```yaml\n- play: { url: "a" } # c\n```'],
  ])('takes %s', (_, text) => {
    expect(paste(`${head}    - answer\n`, 1, text)).toBe(
      `${head}    - answer\n    - play: { url: "a" } # c\n`,
    )
  })

  it('takes steps that lost the indentation of their first line, and steps without dashes', () => {
    expect(paste(minimal, 0, '- play:\n        url: a\n    - hangup\n')).toContain(
      '    - play:\n        url: a\n    - hangup\n',
    )
    expect(paste(minimal, 0, 'play:\n  url: a\nhangup: {}\n')).toContain(
      '    - play:\n        url: a\n    - hangup: {}\n    - stream:',
    )
    expect(paste(minimal, 0, 'hangup')).toContain('    - hangup\n    - stream:')
    expect(paste(minimal, 0, '[{"play":{"url":"a"}}]')).toContain(
      '    - play:\n        url: a\n    - stream:',
    )
    expect(paste('{"sections":{"main":[]}}', 0, '- play:\n    url: a')).toBe(
      '{"sections":{"main":[{"play":{"url":"a"}}]}}',
    )
  })

  it.each([
    '',
    '  \n',
    'Dear all, I am ill.',
    'a: [',
    '- 1\n- 2',
    '[]',
    '12',
    `${'['.repeat(30000)}`,
  ])('says why %j holds no steps', (text) => {
    const result = insertText(readFlow(minimal), at(0), text)
    expect(result).toHaveProperty('error')
  })
})

describe('replacing a step by hand-edited text', () => {
  it('touches its own lines only', () => {
    const replaced = (text: string) =>
      textAfter(three, (flow) => {
        const result = replaceStep(flow, step(1), text)
        return 'error' in result ? [] : result.edits
      })
    expect(replaced(stepText(readFlow(three), step(1)))).toBe(three)
    expect(replaced('- play:\n    url: say:Ho\n')).toBe(
      three.replace('url: say:Hi\n        # deeper', 'url: say:Ho'),
    )
    expect(replaced('sleep: 3')).toBe(
      three.replace('play:\n        url: say:Hi\n        # deeper', 'sleep: 3'),
    )
  })
})

describe('rows', () => {
  const text = `${head}    - stream:\n        custom_parameters:\n          a: "1" # one\n          # about b\n          b: "2"\n          'c': "3"\n`
  const rows: Path = [...step(0), 'stream', 'custom_parameters']
  it('are inserted, moved and renamed', () => {
    expect(textAfter(text, (flow) => insertField(flow, rows, 1, 'x', '0'))).toBe(
      text.replace('# one\n', '# one\n          x: "0"\n'),
    )
    expect(textAfter(text, (flow) => moveField(flow, [...rows, 'b'], 0))).toBe(
      `${head}    - stream:\n        custom_parameters:\n          # about b\n          b: "2"\n          a: "1" # one\n          'c': "3"\n`,
    )
    expect(textAfter(text, (flow) => renameKey(flow, [...rows, 'c'], 'yes'))).toBe(
      text.replace("'c'", "'yes'"),
    )
    expect(textAfter(text, (flow) => renameKey(flow, [...rows, 'a'], 'yes'))).toBe(
      text.replace('a:', '"yes":'),
    )
    expect(renameKey(readFlow(text), [...rows, 'a'], 'b')).toEqual([])
    expect(textAfter(minimal, (flow) => insertField(flow, rows, 0, 'tier', 'gold'))).toBe(
      `${minimal}        custom_parameters:\n          tier: gold\n`,
    )
  })
})
