import { describe, expect, it } from 'vitest'
import { removeField } from '../../../src/swml/edit/removeField.ts'
import { setField } from '../../../src/swml/edit/setField.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import type { Path, Plain } from '../../../src/swml/types.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

/** The text after setting a field. */
function set(text: string, path: Path, value: Plain): string {
  return applyEdits(text, setField(readFlow(text), path, value))
}

function remove(text: string, path: Path): string {
  return applyEdits(text, removeField(readFlow(text), path))
}

const head = 'version: 1.0.0\nsections:\n  main:\n'
const stream: Path = ['sections', 'main', 0, 'stream']

describe('setting a field', () => {
  it.each([
    ['an empty map', '    - stream: {}\n'],
    ['nothing', '    - stream:\n'],
    ['null', '    - stream: null\n'],
    ['a bare method', '    - stream\n'],
  ])('makes a block map of %s', (_, step) => {
    expect(set(head + step, [...stream, 'url'], 'wss://a.b')).toBe(
      `${head}    - stream:\n        url: wss://a.b\n`,
    )
  })

  it('keeps quotes, comments and everything else', () => {
    const text = `${head}    # one\n    - stream: # two\n        # three\n        url: 'wss://a'   # four\n\n        name: "x" # five\n    # six\n`
    expect(set(text, [...stream, 'url'], "it's")).toBe(text.replace("'wss://a'", "'it''s'"))
    expect(set(text, [...stream, 'name'], 'y')).toBe(text.replace('"x"', '"y"'))
    expect(set(text, [...stream, 'track'], 'both_tracks')).toBe(
      text.replace('# five\n', '# five\n        track: both_tracks\n'),
    )
    expect(remove(text, [...stream, 'name'])).toBe(text.replace('        name: "x" # five\n', ''))
    expect(remove(remove(text, [...stream, 'name']), [...stream, 'url'])).toBe(
      `${head}    # one\n    - stream: {} # two\n        # three\n\n    # six\n`,
    )
  })

  it('unfolds a string body', () => {
    const play: Path = ['sections', 'main', 0, 'play']
    expect(set(`${head}    - play: "say:Hi" # c\n`, [...play, 'volume'], 3)).toBe(
      `${head}    - play: # c\n        url: say:Hi\n        volume: 3\n`,
    )
  })

  it('stays flow, stays JSON', () => {
    expect(set('{"sections":{"main":[{"stream":{}}]}}', [...stream, 'url'], 'wss://a')).toBe(
      '{"sections":{"main":[{"stream":{"url":"wss://a"}}]}}',
    )
    const json = `${JSON.stringify({ sections: { main: [{ stream: {} }, { hangup: {} }] } }, null, 4)}\n`
    const after = JSON.stringify(
      {
        sections: {
          main: [{ stream: { url: 'wss://a', custom_parameters: { a: 'b' } } }, { hangup: {} }],
        },
      },
      null,
      4,
    )
    expect(
      set(set(json, [...stream, 'url'], 'wss://a'), [...stream, 'custom_parameters'], { a: 'b' }),
    ).toBe(`${after}\n`)
    expect(remove(remove(`${after}\n`, [...stream, 'custom_parameters']), [...stream, 'url'])).toBe(
      json,
    )
    expect(set(`${head}    - stream: { url: "wss://a" }\n`, [...stream, 'name'], 'x')).toBe(
      `${head}    - stream: { url: "wss://a", name: x }\n`,
    )
  })

  it('starts a document', () => {
    expect(set('', ['sections', 'main'], [])).toBe('version: 1.0.0\nsections:\n  main: []\n')
    expect(set('# hi', ['sections', 'main'], [])).toBe(
      '# hi\nversion: 1.0.0\nsections:\n  main: []\n',
    )
    expect(set('# hi\nsections:\n  main: []\n', ['version'], '1.0.0')).toBe(
      '# hi\nversion: 1.0.0\nsections:\n  main: []\n',
    )
  })
})
