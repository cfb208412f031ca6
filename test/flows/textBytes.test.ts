import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, type Encoding, encodeText } from '../../src/flows/textBytes.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'

const encodings: readonly Encoding[] = [
  { name: 'utf-8' },
  { name: 'utf-16le', mark: true },
  { name: 'utf-16be', mark: true },
  { name: 'utf-16le', mark: false },
  { name: 'utf-16be', mark: false },
]

/** Texts of files: any characters, all kinds of line ends, with or without the mark of UTF-8. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '\n', '\r', '\t', ': ', '\ufeff', 'ä', '😀', 'sections'),
      fc.string({ unit: 'grapheme' }).map(withoutControls),
    ),
  )
  .map((parts) => parts.join(''))

describe('the bytes of a text', () => {
  it('are the same when what was read is written again', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...encodings), (text, encoding) => {
        const bytes = encodeText(text, encoding)
        const read = bytes && decodeText(bytes)
        // UTF-16 without a mark is only told by Latin letters at its beginning.
        fc.pre(read !== undefined)
        expect(encodeText(read.text, read.encoding)).toEqual(bytes)
      }),
    )
  })

  it('are the same for anything that is read as a text at all', () => {
    const heads = [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x61, 0, 0x62, 0]]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array(), (head, rest) => {
        const bytes = new Uint8Array([...head, ...rest])
        const read = decodeText(bytes)
        if (read) expect(encodeText(read.text, read.encoding)).toEqual(bytes)
        else expect(read).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('change with an edit only where the edit is', () => {
    const edited = fc.tuple(texts, texts, fc.nat(), fc.nat(), fc.constantFrom(...encodings))
    fc.assert(
      fc.property(edited, ([body, added, from, to, encoding]) => {
        // Told by its beginning, which the edit leaves alone.
        const text = `sections:${body}`
        const places = [...boundaries(text)].filter((place) => place >= 'sections:'.length)
        const [start = 0, end = 0] = [from, to]
          .map((place) => places[place % places.length] ?? text.length)
          .sort((a, b) => a - b)
        const before = encodeText(text, encoding) ?? new Uint8Array()
        const read = decodeText(before)
        expect(read).toEqual({ text, encoding })
        const after = encodeText(applyEdits(text, [{ start, end, text: added }]), encoding)
        const mark = 'mark' in encoding && encoding.mark ? 2 : 0
        const kept = mark + bytesOf(text.slice(0, start), encoding)
        const rest = bytesOf(text.slice(end), encoding)
        expect(after?.slice(0, kept)).toEqual(before.slice(0, kept))
        expect(after?.slice(after.length - rest)).toEqual(before.slice(before.length - rest))
        expect(after?.length).toBe(kept + bytesOf(added, encoding) + rest)
      }),
    )
  })

  it('are none for half a character, which no encoding has', () => {
    for (const encoding of encodings) {
      expect(encodeText('a: "\ud83d"', encoding)).toBeUndefined()
      expect(encodeText('a: "\ud83d\ude00"', encoding)).toBeDefined()
    }
  })

  it('get a mark where UTF-16 could not be told without it any more', () => {
    const bytes = encodeText('日本', { name: 'utf-16le', mark: false }) ?? new Uint8Array()
    expect(decodeText(bytes)).toEqual({
      text: '日本',
      encoding: { name: 'utf-16le', mark: true },
    })
  })
})

/** Without a mark of its own. */
function bytesOf(text: string, { name }: Encoding): number {
  return name === 'utf-8' ? new TextEncoder().encode(text).length : text.length * 2
}

function* boundaries(text: string): Generator<number> {
  let at = 0
  for (const character of text) {
    yield at
    at += character.length
  }
  yield at
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '')
}
