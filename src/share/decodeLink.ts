import { Inflate } from 'fflate'
import { fromBase64 } from './base64.ts'
import { dictionary } from './dictionary.ts'
import type { SharedFlow } from './encodeLink.ts'
import { checksum, format, longestLink, longestName, mostBytes } from './format.ts'

/** The flow, or in plain words why there is none and what to do. */
export type DecodedLink = SharedFlow | { error: string }

/** Reads what follows `#/shared/` in an address. Takes anything, and never unpacks more than `mostBytes`. */
export function decodeLink(fragment: string): DecodedLink {
  const written = withoutEnd(fragment)
  if (written.length > longestLink) return tooMuch
  if (written !== '' && !written.startsWith(format)) return newer
  const bytes = fromBase64(written.slice(format.length))
  if (bytes === undefined || bytes.length < 5) return notWhole
  const packed = bytes.subarray(4)
  if (checksum(packed).some((byte, at) => byte !== bytes[at])) return notWhole
  try {
    const unpacked = unpack(packed)
    return unpacked === undefined ? tooMuch : (read(unpacked) ?? notWhole)
  } catch {
    return notWhole
  }
}

const notWhole = {
  error:
    'This link isn’t whole: a part of it was lost or changed on its way. Copy all of it, up to its last character, or ask for the flow as a file.',
}
const newer = {
  error:
    'This link was made by a newer Wireline, or isn’t whole. Reload the page to get the newest one, or ask for the flow as a file.',
}
const tooMuch = {
  error: 'This link holds more than Wireline opens from a link. Ask for the flow as a file.',
}

/** Without what a sentence or a mail puts behind a link: `).`, `>`, a blank. */
function withoutEnd(fragment: string): string {
  let end = fragment.length
  while (end > 0 && !/[\w-]/.test(fragment[end - 1] ?? '')) end -= 1
  return fragment.slice(0, end)
}

/** Bytes of a link that are unpacked at a time; at most a thousand times as many come out. */
const portion = 256

/** Undefined where more comes out than a flow has. Throws where it isn’t packed as it should be. */
function unpack(packed: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let length = 0
  let isDone = false
  const inflate = new Inflate(
    { dictionary: new TextEncoder().encode(dictionary) },
    (part, isLast) => {
      parts.push(part)
      length += part.length
      isDone = isLast
    },
  )
  for (let at = 0; at < packed.length; at += portion) {
    inflate.push(packed.slice(at, at + portion), at + portion >= packed.length)
    if (length > mostBytes) return undefined
  }
  if (!isDone) throw new Error('It ends too early')
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function read(unpacked: Uint8Array): SharedFlow | undefined {
  const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked)
  const end = written.indexOf('\n')
  const head: unknown = JSON.parse(end < 0 ? written : written.slice(0, end))
  if (!Array.isArray(head)) return undefined
  const [name, beside]: unknown[] = head
  const text = end < 0 ? beside : written.slice(end + 1)
  if (typeof name !== 'string' || typeof text !== 'string') return undefined
  return { name: [...name].slice(0, longestName).join(''), text }
}
