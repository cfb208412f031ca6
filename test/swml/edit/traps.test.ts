import { describe, expect, it } from 'vitest'
import {
  convert,
  moveField,
  moveSteps,
  type Path,
  type Plain,
  readFlow,
  removeField,
  removeSteps,
  setField,
} from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const head = 'sections:\n  main:\n'
const play: Path = ['sections', 'main', 0, 'play']

function set(body: string, path: Path, value: Plain): string {
  const text = head + body
  return applyEdits(text, setField(readFlow(text), path, value)).slice(head.length)
}

function remove(body: string, path: Path): string {
  const text = head + body
  return applyEdits(text, removeField(readFlow(text), path)).slice(head.length)
}

function move(body: string, from: number, index: number): string {
  const text = head + body
  const list = ['sections', 'main']
  return applyEdits(text, moveSteps(readFlow(text), [[...list, from]], { list, index })).slice(
    head.length,
  )
}

describe('a text that begins with a blank line and comments', () => {
  const text =
    '\n# about\n# this flow\nversion: 1.0.0\n\n# where it begins\nsections:\n  main: []\n'

  it('can have its first key removed', () => {
    expect(applyEdits(text, removeField(readFlow(text), ['version']))).toBe(
      text.replace('version: 1.0.0\n', ''),
    )
  })

  it('can have its keys moved, there and back', () => {
    const moved = applyEdits(text, moveField(readFlow(text), ['version'], 2))
    expect(moved).toBe(
      '\n\n# where it begins\nsections:\n  main: []\n# about\n# this flow\nversion: 1.0.0\n',
    )
    expect(applyEdits(moved, moveField(readFlow(moved), ['version'], 0))).toContain(
      '# about\n# this flow\nversion: 1.0.0\n# where it begins',
    )
  })
})

describe('a text with Windows line ends', () => {
  it('keeps them where the only other line was moved or the last key removed', () => {
    const text = 'version: 1.0.0\r\nsections: {main: []}'
    expect(applyEdits(text, moveField(readFlow(text), ['version'], 2))).toBe(
      'sections: {main: []}\r\nversion: 1.0.0',
    )
    const one = 'sections: {main: []}\r\n'
    expect(applyEdits(one, removeField(readFlow(one), ['sections']))).toBe('{}\r\n')
  })
})

describe('texts of several lines', () => {
  it('stay blocks, indented as they were', () => {
    const body =
      '    - play:\n        text: |-\n           one\n           two\n        volume: 1\n'
    expect(set(body, [...play, 'text'], 'one\nthree')).toBe(body.replace('two', 'three'))
    expect(set(body, [...play, 'text'], 'one')).toBe(
      '    - play:\n        text: |-\n           one\n        volume: 1\n',
    )
    expect(set(body, [...play, 'text'], ' one\n two')).toContain(
      'text: " one\\n two"\n        volume',
    )
  })

  it('never swallow a comment that follows', () => {
    const body = '    - play:\n        url: x\n\n                # deep\n        volume: 1\n'
    expect(set(body, [...play, 'url'], 'a\nb')).toBe(body.replace('url: x', 'url: "a\\nb"'))
  })

  it('move with their shape', () => {
    const body =
      '    - play:\n        url: one\n          two\n\n          three\n        a: "x\n         y"\n        b: >2\n            z\n\n           w\n    - hangup\n'
    const [first, second] = [body.slice(0, body.indexOf('    - hangup')), '    - hangup\n']
    expect(move(body, 0, 2)).toBe(second + first)
  })
})

describe('odd but readable', () => {
  it('of duplicate keys the last one is set, and all are removed', () => {
    const body = '    - play:\n        url: a\n        url: b\n        x: 1\n'
    expect(set(body, [...play, 'url'], 'c')).toBe(body.replace('b', 'c'))
    expect(remove(body, [...play, 'url'])).toBe('    - play:\n        x: 1\n')
  })

  it('explicit keys keep their form', () => {
    const body = '    - play:\n        ? url\n        : a\n        ? x\n'
    expect(set(body, [...play, 'url'], 'c')).toBe(body.replace('a\n ', 'c\n '))
    expect(set(body, [...play, 'x'], 'c')).toBe(`${body}        : c\n`)
    expect(remove(body, [...play, 'url'])).toBe('    - play:\n        ? x\n')
  })

  it('what an alias repeats is left alone', () => {
    const body = '    - play: &p\n        url: a\n    - play: *p\n    - hangup: {}\n'
    expect(set(body, [...play, 'url'], 'c')).toBe(body)
    expect(set(body, ['sections', 'main', 1, 'play', 'url'], 'c')).toBe(body)
    expect(remove(body, play)).toBe(body)
    expect(move(body, 0, 3)).toBe(body)
    expect(set(body, ['sections', 'main', 2, 'hangup', 'reason'], 'busy')).toBe(
      body.replace('hangup: {}', 'hangup:\n        reason: busy'),
    )
    const flow = readFlow(head + body)
    expect(removeSteps(flow, [['sections', 'main', 0]])).toEqual([])
    expect(applyEdits(flow.text, removeSteps(flow, [['sections', 'main', 1]]))).toBe(
      flow.text.replace('    - play: *p\n', ''),
    )
  })

  it('a byte order mark and further documents stay', () => {
    const text = '\uFEFFsections:\n  main:\n    - play: { url: a }\n---\nother: 1\n'
    expect(applyEdits(text, setField(readFlow(text), [...play, 'url'], 'b'))).toBe(
      text.replace('url: a', 'url: b'),
    )
    expect(convert(readFlow(text), 'json').lost).toEqual(['The documents after the first “---”'])
  })

  it('nothing is done to a text that can’t be read', () => {
    const flow = readFlow('sections: [')
    expect(setField(flow, ['version'], '1.0.0')).toEqual([])
    expect(removeField(flow, ['sections'])).toEqual([])
    expect(convert(flow, 'json').text).toBe('')
  })
})

describe('long flows', () => {
  it('are edited without being read again', () => {
    const steps = (count: number) => `${head}${'    - play:\n        url: say:Hi\n'.repeat(count)}`
    const cost = (count: number) => {
      const flow = readFlow(steps(count))
      const times = Array.from({ length: 15 }, (_, turn) => {
        const start = performance.now()
        setField(flow, ['sections', 'main', count - 2, 'play', 'url'], `say:${turn}`)
        return performance.now() - start
      })
      return times.sort((a, b) => a - b)[5] ?? 0
    }
    cost(50)
    // A whole read costs a hundred times as much; copying the text is all that grows.
    expect(cost(3000)).toBeLessThan(20 * Math.max(cost(50), 0.2))
  })
})
