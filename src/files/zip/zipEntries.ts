import { unpack } from './unpack.ts'

/** One file of a zip archive. */
export type ZipEntry = {
  /** Its path in the archive, with `/`. */
  name: string
  /** Bytes, as the archive says; `bytes` never gives another number of them. */
  size: number
  /** Unpacks it, and checks that nothing was lost; or why there is nothing, in words that go on after its name. */
  bytes: () => Uint8Array | { why: string }
}

/** What an archive has, before anything of it is unpacked; or in plain words why it is none. */
export type ZipListing = { entries: ZipEntry[] } | { error: string }

/**
 * Reads the list at the end of a zip archive. Takes any bytes. What is too much as a whole is refused before any of it
 * is unpacked.
 */
export function zipEntries(
  archive: Uint8Array,
  limits: { entries: number; bytes: number },
): ZipListing {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOfArchive(view)
  if (end === undefined) {
    const began = view.byteLength >= 4 && view.getUint32(0, true) === localMark
    return { error: began ? notWhole : 'It isn’t a zip archive.' }
  }
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff || count > limits.entries)
    return { error: `It holds more than ${limits.entries.toLocaleString('en')} files.` }
  const entries: ZipEntry[] = []
  let total = 0
  for (let index = 0; index < count; index++) {
    const found = readEntry(view, at)
    if (found === undefined) return { error: notWhole }
    entries.push(found.entry)
    at = found.next
    total += found.entry.size
  }
  if (total > limits.bytes || (total > suspicious && total > archive.length * mostRatio))
    return { error: `It unpacks to ${Math.ceil(total / 1_000_000)} MB, which is too much.` }
  return { entries }
}

const notWhole = 'It isn’t whole: a part of it is missing or damaged.'

/** Texts are packed to a tenth; repeated ones to a hundredth. Beyond that somebody means harm, if it is large. */
const mostRatio = 300
const suspicious = 20_000_000

const localMark = 0x04034b50
const listMark = 0x02014b50
const endMark = 0x06054b50

/** Where the archive's end begins, which may have a comment behind it. */
function endOfArchive(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return undefined
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== listMark) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return undefined
  const packed = {
    isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    sum: view.getUint32(at + 16, true),
    length: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
  const name = decodeName(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  return { entry: { name, size: packed.size, bytes: () => entryBytes(view, packed) }, next }
}

type Packed = {
  isLocked: boolean
  method: number
  sum: number
  length: number
  size: number
  at: number
}

function entryBytes(view: DataView, packed: Packed): ReturnType<ZipEntry['bytes']> {
  if (packed.isLocked) return { why: 'is locked with a password' }
  const { at } = packed
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localMark) return damaged
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed.length > view.byteLength) return damaged
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, packed.length)
  return unpack(bytes, packed) ?? damaged
}

const damaged = { why: 'is damaged' }

/** Archives of today have UTF-8, older ones anything. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
