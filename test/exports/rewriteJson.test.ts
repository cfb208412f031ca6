import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLineJson } from '../../src/exports/oneLineJson.ts'
import { rewriteJson } from '../../src/exports/rewriteJson.ts'
import { hostileData, same } from './hostile.ts'

const oneLine = (json: string) => oneLineJson.write({ name: '', json })

test('JSON laid out anew says the same, and as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(hostileData, fc.constantFrom(undefined, 2, '\t'), (data, blanks) => {
      const json = JSON.stringify(data, null, blanks)
      expect(oneLine(json)).toBe(JSON.stringify(data))
      expect(rewriteJson(json, { indent: 2 })).toBe(JSON.stringify(data, null, 2))
    }),
  )
})

test('what JSON.parse would change stays as it is written', () => {
  const json =
    '\ufeff{ "2": 1.0, "1": 12345678901234567890,\r\n "a": "\\/\\u00e9", "a": [ ], "__proto__": { } }'
  expect(oneLine(json)).toBe(
    '{"2":1.0,"1":12345678901234567890,"a":"\\/\\u00e9","a":[],"__proto__":{}}',
  )
})

test('half a character, which no file can hold, is written by its number', () => {
  expect(oneLine('["\ud83d"]')).toBe('["\\ud83d"]')
  expect(same(oneLine('["\ud83d😀"]'))).toBe(same('["\ud83d😀"]'))
})

test('each value is shown with where it stands', () => {
  const seen: string[] = []
  const value = (token: string, path: readonly (string | number)[]) => {
    seen.push(`${path.join('.')} ${token}`)
    return token
  }
  rewriteJson('{"a":[1,{"b":"x"},[],true],"c":{},"d":null}', { value })
  expect(seen).toEqual(['a.0 1', 'a.1.b "x"', 'a.3 true', 'd null'])
})
