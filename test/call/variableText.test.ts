import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUsual, readBeginning, usualBeginning } from '../../src/call/beginning.ts'
import { nameProblem, textOfValue, valueOfText } from '../../src/call/variableText.ts'
import type { Plain } from '../../src/swml/index.ts'

describe('a variable’s value as it is typed', () => {
  it('is JSON where it is any, and else a text', () => {
    const typed = ['5', 'true', '[1, 2]', '"5"', 'five', ' a b ', '', '+1555', '{"a":null}']
    expect(typed.map(valueOfText)).toEqual(
      [5, true, [1, 2], '5', 'five', ' a b ', '', '+1555', { a: null }].map((value) => ({ value })),
    )
  })

  it('is told not to be readable where it begins like JSON', () => {
    for (const typed of ['{a: 1}', '[1, 2', '"a'])
      expect(valueOfText(typed)).toMatchObject({ problem: expect.stringContaining('begins like') })
  })

  it('is the same once it is typed as it is shown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string()), (value) => {
        // Safe: it is plain data; JSON knows no -0.
        const plain = JSON.parse(JSON.stringify(value)) as Plain
        expect(valueOfText(textOfValue(plain))).toEqual({ value: plain })
      }),
    )
  })

  it('has a name without spaces and braces', () => {
    expect(['a', 'a.b', ' a '].map(nameProblem)).toEqual([undefined, undefined, undefined])
    expect(['', 'a b', `$\{a}`].map((name) => typeof nameProblem(name))).toEqual(
      Array(3).fill('string'),
    )
  })
})

describe('what a call begins with', () => {
  it('is read from YAML and JSON, with further data of the call', () => {
    const typed = { ...usualBeginning, from: ' +1 ', vars: 'a: 1\nb: "2"', envs: '{"key": "k"}' }
    expect(readBeginning({ ...typed, call: 'headers: [{ name: X, value: y }]' })).toEqual({
      options: {
        call: {
          from: '+1',
          to: '+15557654321',
          type: 'phone',
          direction: 'inbound',
          headers: [{ name: 'X', value: 'y' }],
        },
        vars: { a: 1, b: '2' },
        params: {},
        envs: { key: 'k' },
      },
    })
    expect([isUsual(typed), isUsual(usualBeginning)]).toEqual([false, true])
  })

  it('is told where it can’t be read, and in which line', () => {
    const read = readBeginning({ ...usualBeginning, vars: 'a: 1\nb: [', params: '- 1' })
    expect(read).toEqual({
      problems: {
        vars: expect.stringContaining('Line 2'),
        params: expect.stringContaining('one a line'),
      },
    })
  })
})
