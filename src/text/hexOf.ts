/** Bytes (whole numbers from 0 to 255) in hexadecimal digits, two of each. */
export function hexOf(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
