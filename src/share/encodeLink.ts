import { deflateSync } from 'fflate'
import { type LeftOut, leaveOut } from '../swml/index.ts'
import { toBase64 } from './base64.ts'
import { dictionary } from './dictionary.ts'
import { checksum, format, longestLink, longestName, mostBytes } from './format.ts'

/** A flow as a link carries it. */
export type SharedFlow = { name: string; text: string }

/** What a link carries behind `#/shared/`, and what of the flow isn’t in it. */
export type EncodedLink = {
  /** Undefined where the flow is too long for a link. */
  fragment: string | undefined
  leftOut: readonly LeftOut[]
}

/** Puts a flow into a link, without its secrets unless they are asked for. Takes any name and text. */
export function encodeLink(flow: SharedFlow, { withSecrets = false } = {}): EncodedLink {
  // Without reading it: that would take long.
  if (flow.text.length > mostBytes) return { fragment: undefined, leftOut: [] }
  if (withSecrets) return { fragment: fragmentOf(flow), leftOut: [] }
  const name = leaveOut(flow.name)
  const { text, leftOut } = leaveOut(flow.text)
  const inName = name.leftOut.length > 0 ? [{ what: 'Secret', where: 'the flow’s name' }] : []
  return {
    fragment: fragmentOf({ name: name.text, text }),
    leftOut: [...inName, ...leftOut],
  }
}

function fragmentOf(flow: SharedFlow): string | undefined {
  const bytes = new TextEncoder().encode(writtenOf(flow))
  if (bytes.length > mostBytes) return undefined
  const packed = deflateSync(bytes, {
    level: 9,
    dictionary: new TextEncoder().encode(dictionary),
  })
  if (packed.length > longestLink) return undefined
  const fragment = format + toBase64(new Uint8Array([...checksum(packed), ...packed]))
  return fragment.length > longestLink ? undefined : fragment
}

/** The name on a line of its own, then the text; one that UTF-8 can’t write stands beside the name. */
function writtenOf({ name, text }: SharedFlow): string {
  const short = [...name].slice(0, longestName).join('')
  return isWritable(text) ? `${JSON.stringify([short])}\n${text}` : JSON.stringify([short, text])
}

/** Whether no half of a character stands alone. */
function isWritable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
