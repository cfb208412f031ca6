import * as zlib from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { swmlInPicture } from '../../src/picture/swmlInPicture.ts'
import { swmlInPng, withSwml } from '../../src/picture/swmlInPng.ts'
import { crc32 } from '../../src/text/crc32.ts'

/** A picture of one pixel, as another program wrote it. */
const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const texts = fc.string({ unit: 'grapheme', maxLength: 300 })

test('a text comes back as it was put in, behind the header and before everything else', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const png = withSwml(pixel, text)
      expect(swmlInPng(png)).toBe(text)
      expect(swmlInPicture(png)).toEqual({ text })
      const [at, length] = [33, png.length - pixel.length]
      expect([...png.subarray(0, at), ...png.subarray(at + length)]).toEqual([...pixel])
      expect(Buffer.from(png.subarray(at + 4, at + 8)).toString()).toBe('iTXt')
    }),
  )
})

test('line ends and a byte order mark stay', () => {
  for (const text of ['a: 1\r\nb: 2\n', '\ufeffa: 1', '', '\0'])
    expect(swmlInPng(withSwml(pixel, text))).toBe(text)
})

test('the checksum is the one that PNG asks for', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlib.crc32(bytes))
    }),
  )
})

test('a picture without a flow, a damaged one and garbage give none, and never break', () => {
  expect(swmlInPicture(pixel)).toEqual({ text: undefined })
  const whole = withSwml(pixel, 'sections: {}')
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = whole.slice()
      damaged[at] = (damaged[at] ?? 0) ^ by
      const found = swmlInPicture(damaged)?.text
      // Damage elsewhere leaves the text whole.
      if (at >= 33 && at < 33 + whole.length - pixel.length) expect(found).toBeUndefined()
      else expect([undefined, 'sections: {}']).toContain(found)
    }),
  )
  fc.assert(
    fc.property(fc.nat(whole.length), (length) => {
      expect([undefined, 'sections: {}']).toContain(swmlInPicture(whole.subarray(0, length))?.text)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isPng) => {
      const file = isPng ? new Uint8Array([...pixel.subarray(0, 8), ...bytes]) : bytes
      expect(swmlInPicture(file)?.text).toBeUndefined()
    }),
  )
})
