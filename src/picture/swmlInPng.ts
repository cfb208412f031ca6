import { crc32 } from '../text/crc32.ts'

/** PNG's first eight bytes. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** A chunk's length and type before its content, and its checksum behind it. */
const before = 8
const behind = 4
/** What the text is called in the file. */
const keyword = 'SWML'

/** Whether these are the bytes of a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The PNG with SWML in a text chunk (iTXt: UTF-8, not compressed, so that any reader shows it) behind its header. */
export function withSwml(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const content = new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(before + content.length + behind)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length)
  chunk.set(new TextEncoder().encode('iTXt'), 4)
  chunk.set(content, before)
  view.setUint32(before + content.length, crc32(chunk.subarray(4, before + content.length)))
  const header = chunksOf(png).next().value
  const at = header === undefined ? png.length : header.end
  const made = new Uint8Array(png.length + chunk.length)
  made.set(png.subarray(0, at))
  made.set(chunk, at)
  made.set(png.subarray(at), at + chunk.length)
  return made
}

/** The SWML in a PNG; undefined where there is none, or where its chunk is damaged. */
export function swmlInPng(png: Uint8Array): string | undefined {
  for (const { type, content, isWhole } of chunksOf(png)) {
    if (type !== 'iTXt' || !isWhole) continue
    const text = textOf(content)
    if (text !== undefined) return text
  }
  return undefined
}

type Chunk = { type: string; content: Uint8Array; isWhole: boolean; end: number }

/** One chunk after the other, as far as they are what they say. */
function* chunksOf(png: Uint8Array): Generator<Chunk, undefined> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let at = signature.length
  while (at + before + behind <= png.length) {
    const last = at + before + view.getUint32(at)
    if (last + behind > png.length) return
    const named = png.subarray(at + 4, last)
    yield {
      type: String.fromCharCode(...named.subarray(0, 4)),
      content: png.subarray(at + before, last),
      get isWhole() {
        return crc32(named) === view.getUint32(last)
      },
      end: last + behind,
    }
    at = last + behind
  }
}

/** Behind the keyword: whether and how it is compressed, its language, the keyword in that, and the text. */
function textOf(content: Uint8Array): string | undefined {
  const head = new TextEncoder().encode(`${keyword}\0\0\0`)
  if (!head.every((byte, at) => content[at] === byte)) return undefined
  const language = content.indexOf(0, head.length)
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1)
  if (translated < 0) return undefined
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return decoder.decode(content.subarray(translated + 1))
  } catch {
    return undefined
  }
}
