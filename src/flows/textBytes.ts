/**
 * How a text is written as bytes. The byte order mark of UTF-8 is a character of the text; that of UTF-16 (`mark`) is
 * not.
 */
export type Encoding = { name: 'utf-8' } | { name: 'utf-16le' | 'utf-16be'; mark: boolean }

/** What nearly every file has, and what is new gets. */
export const utf8: Encoding = { name: 'utf-8' }

/**
 * The bytes as a text, and how it was written; undefined where they are none: a picture, a program, an old encoding.
 * `encodeText` makes the very same bytes of it again.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const encoding = encodingOf(bytes)
  const text = decodeAs(bytes, encoding.name)
  return text === undefined ? undefined : { text, encoding }
}

/** The bytes as text in an encoding that `TextDecoder` knows; undefined where they are none in it. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const ignoreBOM = encoding === 'utf-8'
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes)
    return isText(text) ? text : undefined
  } catch {
    return undefined
  }
}

/**
 * The text as bytes. Undefined where no encoding has it: half of a character that is written as two. UTF-16 without a
 * mark gets one where it could no longer be told without it.
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> | undefined {
  if (halfCharacter.test(text)) return undefined
  if (encoding.name === 'utf-8') return new TextEncoder().encode(text)
  const bytes = utf16(text, encoding)
  if (encoding.mark || encodingOf(bytes).name === encoding.name) return bytes
  return utf16(text, { ...encoding, mark: true })
}

/** With the `u` flag, a pair is one character and only a half on its own is found. */
const halfCharacter = /\p{Surrogate}/u

function utf16(
  text: string,
  { name, mark }: Exclude<Encoding, { name: 'utf-8' }>,
): Uint8Array<ArrayBuffer> {
  const whole = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), name === 'utf-16le')
  return bytes
}

/** UTF-16 is told by its mark, or by every other byte of the beginning being zero, as in Latin letters. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', mark: true }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', mark: true }
  if (first && second === 0 && third && fourth === 0) return { name: 'utf-16le', mark: false }
  if (first === 0 && second && third === 0 && fourth) return { name: 'utf-16be', mark: false }
  return utf8
}

/**
 * Texts hold no control characters but tab, line feed, form feed, carriage return and escape; pictures and programs
 * do.
 */
function isText(text: string): boolean {
  let odd = 0
  const looked = Math.min(text.length, 10_000)
  for (let at = 0; at < looked; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return false
    if (code < 32 && ![9, 10, 12, 13, 27].includes(code)) odd++
  }
  return odd * 50 <= looked
}
