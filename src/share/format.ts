import { crc32 } from '../text/crc32.ts'

/**
 * What follows `#/shared/` is a character for the format, then in base64url: a checksum (CRC-32, four bytes) of the
 * rest, and the flow, deflated against `dictionary`.
 */
export const format = '1'

/** Bytes of a flow’s text: 10,000 steps. More is never unpacked, however small its link is. */
export const mostBytes = 1_048_576

/** Characters that some programs shorten, split or don’t make a link of: Slack splits messages of more. */
export const longLink = 4_000

/** Characters of a link. Longer ones are taken apart by most of what people send links with. */
export const longestLink = 32_000

/** Characters of a flow’s name that go along. */
export const longestName = 120

/** CRC-32, the highest byte first. */
export function checksum(bytes: Uint8Array): Uint8Array {
  const whole = crc32(bytes)
  return new Uint8Array([whole >>> 24, whole >>> 16, whole >>> 8, whole])
}
