import { describe, expect, it } from 'vitest'
import { dedent, reindent } from '../../src/inspector/logic/dedent.ts'

describe('a part of a text at the left margin', () => {
  it('loses the indentation of where it stands', () => {
    const text = 'a:\n    b: 1\n    c:\n      d: 2\n'
    const start = text.indexOf('b:')
    expect(dedent(text, start, text.length - 1)).toBe('b: 1\nc:\n  d: 2')
  })

  it('keeps one step below a block scalar', () => {
    const text = 'a:\n  when: |\n    one\n      two\n'
    expect(dedent(text, text.indexOf('|'), text.length - 1)).toBe('|\n  one\n    two')
  })

  it('keeps the closing bracket of a flow value at the margin', () => {
    const text = '  urls: [\n    a,\n    b\n  ]\n'
    expect(dedent(text, text.indexOf('['), text.length - 1)).toBe('[\n  a,\n  b\n]')
  })

  it('is one line as it is', () => {
    expect(dedent('  url: abc', 7, 10)).toBe('abc')
  })

  it('goes back to where it came from', () => {
    const text = 'a:\n    b: 1\n\n    c:\n      d: 2\n'
    const start = text.indexOf('b:')
    const part = text.slice(start, text.length - 1)
    expect(reindent(dedent(text, start, text.length - 1), 4, '\n')).toBe(part)
  })
})
