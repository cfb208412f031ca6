import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templates } from '../../src/flows/templates/index.ts'
import { linkTo, sharedIn } from '../../src/share/address.ts'
import { toBase64 } from '../../src/share/base64.ts'
import { decodeLink } from '../../src/share/decodeLink.ts'
import { dictionary } from '../../src/share/dictionary.ts'
import { encodeLink } from '../../src/share/encodeLink.ts'
import { checksum, longestLink, mostBytes } from '../../src/share/format.ts'
import { toJson, toYaml } from '../../src/swml/index.ts'
import { arbitraryDocument } from '../fixtures/arbitraryStep.ts'
import { canary, canarySteps } from '../fixtures/canaries.ts'
import { allTexts } from '../fixtures/texts.ts'

const runs = (few: number) => ({ numRuns: process.env.LONG === undefined ? few : few * 50 })

/** A link’s fragment with everything in it. */
function whole(name: string, text: string): string {
  return encodeLink({ name, text }, { withSecrets: true }).fragment ?? ''
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Halves of characters, byte order marks, line ends of all kinds.
  fc
    .array(
      fc.constantFrom(
        '\ud83d',
        '\udca9',
        '💩',
        '\uFEFF',
        '\r\n',
        '\r',
        '\n',
        '\0',
        '\u2028',
        'a',
        '"',
        '\\',
      ),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(...allTexts().map(([, text]) => text)),
)

describe('a link', () => {
  test('brings any name and text back exactly', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        const short = [...name].slice(0, 120).join('')
        expect(decodeLink(whole(name, text))).toEqual({ name: short, text })
      }),
      runs(300),
    )
  })
  test('brings flows without secrets back exactly', () => {
    for (const { title, text } of templates) {
      const { fragment, leftOut } = encodeLink({ name: title, text })
      expect(leftOut).toEqual([])
      expect(decodeLink(fragment ?? '')).toEqual({ name: title, text })
    }
  })
  test('is short: a template needs less than half as many characters as it has', () => {
    for (const { text, title } of templates)
      expect(whole(title, text).length, title).toBeLessThan(text.length / 2)
  })
  test('has only characters that programs leave alone in an address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(whole('x', text)).toMatch(/^1[\w-]*$/)
      }),
      runs(100),
    )
  })
  test('can be read by whoever knows the dictionary, with any inflate', () => {
    const bytes = Buffer.from(whole('menu', 'version: 1.0.0\n').slice(1), 'base64url')
    const plain = inflateRawSync(bytes.subarray(4), { dictionary: Buffer.from(dictionary) })
    expect(plain.toString()).toBe('["menu"]\nversion: 1.0.0\n')
  })
  test('of the first format opens for ever: neither it nor its dictionary changes', () => {
    expect(Buffer.from(checksum(Buffer.from(dictionary))).toString('hex')).toBe('a1bde7c0')
    expect(decodeLink('1PaMicYtW8k4FzrXEEjt0AwkdsDHuRYf3pFZlKnyYP7FbiQsA')).toEqual({
      name: 'Kept',
      text: 'version: 1.0.0\nsections:\n  main:\n    - play: "say:Grüezi 👋"\n',
    })
  })
  test('stands behind the page’s own address, in place of what stood there', () => {
    expect(linkTo('https://example.com/w/?a=b#/flow/3', '1abc')).toBe(
      'https://example.com/w/?a=b#/shared/1abc',
    )
    expect(sharedIn('#/shared/1abc')).toBe('1abc')
    expect(sharedIn('#/flow/3')).toBeUndefined()
    expect(sharedIn('')).toBeUndefined()
  })
  test('too long for a link is none', () => {
    let random = 1
    const noise = Array.from({ length: 60_000 }, () => {
      random = (random * 48_271) % 2_147_483_647
      return String.fromCharCode(33 + (random % 90))
    }).join('')
    expect(encodeLink({ name: 'x', text: noise }).fragment).toBeUndefined()
    expect(whole('x', 'a'.repeat(mostBytes))).toBe('')
    expect(decodeLink(whole('x', 'a'.repeat(mostBytes - 10)))).toHaveProperty('text')
  })
})

describe('a link that is', () => {
  const link = whole('Menu', templates[0]?.text ?? '')
  const errorOf = (fragment: string) => {
    const decoded = decodeLink(fragment)
    return 'error' in decoded ? decoded.error : `opened ${decoded.name}`
  }
  test('cut off anywhere says that it isn’t whole', () => {
    for (let end = 0; end < link.length; end += 1)
      expect(errorOf(link.slice(0, end)), `cut at ${end}`).toMatch(/^This link isn’t whole/)
  })
  test('changed anywhere never opens as another flow', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    fc.assert(
      fc.property(
        fc.nat(link.length - 1),
        fc.constantFrom(...alphabet, ' ', '%', 'ä', '\0'),
        (at, character) => {
          fc.pre(link[at] !== character)
          const end = at === link.length - 1 && !/[\w-]/.test(character)
          expect(errorOf(link.slice(0, at) + character + link.slice(at + 1))).toMatch(
            at === 0 && !end ? /newer Wireline/ : /isn’t whole/,
          )
        },
      ),
      runs(500),
    )
  })
  test('any other text is an error in words, never thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String(),
          fc.string().map((rest) => `1${rest}`),
        ),
        (text) => {
          expect(decodeLink(text)).toHaveProperty('error')
        },
      ),
      runs(500),
    )
  })
  test('well packed, but no flow, is an error in words', () => {
    for (const content of [
      '',
      'no list\nx',
      '{}\nx',
      '[]\nx',
      '[1]\nx',
      '["a"]',
      '["a", 2]',
      '{"__proto__": ["a"]}\nx',
      '[["a"]]\nx',
    ])
      expect(errorOf(packed(Buffer.from(content))), content).toMatch(/isn’t whole/)
    expect(errorOf(packed(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d, 0x0a])))).toMatch(
      /isn’t whole/,
    )
    const broken = Buffer.from('no deflate at all, whatever one does')
    expect(errorOf(`1${toBase64(Buffer.concat([checksum(broken), broken]))}`)).toMatch(
      /isn’t whole/,
    )
  })
  test('of a format to come asks for the newest Wireline', () => {
    expect(errorOf(`2${link.slice(1)}`)).toMatch(/^This link was made by a newer Wireline/)
  })
  test('a bomb is refused before it goes off', () => {
    const bomb = packed(Buffer.concat([Buffer.from('["x"]\n'), Buffer.alloc(16_000_000, 97)]))
    expect(bomb.length).toBeLessThan(longestLink)
    expect(errorOf(bomb)).toMatch(/more than Wireline opens/)
    expect(errorOf('1'.repeat(longestLink + 1))).toMatch(/more than Wireline opens/)
  })
  test('followed by what a sentence puts there opens all the same', () => {
    for (const behind of ['.', ').', '>', ' ', '"', '…', '%20'.slice(0, 1)])
      expect(decodeLink(link + behind)).toHaveProperty('text')
  })
})

function packed(content: Buffer): string {
  const bytes = deflateRawSync(content, { level: 9, dictionary: Buffer.from(dictionary) })
  return `1${toBase64(Buffer.concat([checksum(bytes), bytes]))}`
}

describe('secrets', () => {
  const text = toYaml({ version: '1.0.0', sections: { main: canarySteps().slice(0, 60) } })
  test('are in no link, unless they are asked for', () => {
    const name = `wss://me:${canary}@example.com`
    const { fragment = '', leftOut } = encodeLink({ name, text })
    expect(JSON.stringify(decodeLink(fragment))).not.toContain(canary)
    expect(JSON.stringify(decodeLink(fragment))).toContain('<secret-left-out>')
    expect(leftOut.length).toBeGreaterThan(60)
    expect(leftOut[0]).toEqual({ what: 'Secret', where: 'the flow’s name' })
    expect(decodeLink(whole(name, text))).toEqual({ name, text })
  })
  test('of any flow with a stream are in no link', () => {
    fc.assert(
      fc.property(
        arbitraryDocument(4),
        fc.constantFrom(toYaml, toJson),
        fc.nat(3),
        (data, print, at) => {
          const url = `wss://me:${canary}@example.com/?token=${canary}`
          const stream = {
            url,
            authorization_bearer_token: canary,
            custom_parameters: { api_key: canary },
          }
          const main = [...Object(data.sections).main]
          main.splice(at, 0, { stream })
          const written = print({ ...data, sections: { main } })
          const decoded = decodeLink(encodeLink({ name: 'x', text: written }).fragment ?? '')
          expect(decoded).toHaveProperty('text')
          expect(JSON.stringify(decoded)).not.toContain(canary)
        },
      ),
      runs(60),
    )
  })
})
