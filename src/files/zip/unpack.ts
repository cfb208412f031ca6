import { Inflate } from 'fflate'
import { crc32 } from '../../text/crc32.ts'

/** How bytes were packed: 0 as they are, 8 deflated; and what they are unpacked, by CRC-32 and number. */
type Packing = { method: number; sum: number; size: number }

/**
 * Unpacks bytes of an archive. Undefined where they aren't what the archive says they are; never gives more bytes than
 * that, nor unpacks many more.
 */
export function unpack(packed: Uint8Array, { method, sum, size }: Packing): Uint8Array | undefined {
  const bytes = method === 0 ? packed : method === 8 ? inflated(packed, size) : undefined
  return bytes?.length === size && crc32(bytes) === sum ? bytes : undefined
}

/** Bytes that are unpacked at a time; at most a thousand times as many come out. */
const portion = 1024

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size)
  let length = 0
  let isDone = false
  const inflate = new Inflate((part, isLast) => {
    if (length + part.length <= size) whole.set(part, length)
    length += part.length
    isDone = isLast
  })
  try {
    for (let at = 0; at < packed.length && length <= size; at += portion)
      inflate.push(packed.slice(at, at + portion), at + portion >= packed.length)
  } catch {
    return undefined
  }
  return isDone && length === size ? whole : undefined
}
