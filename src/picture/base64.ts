/** Characters at a time: more arguments than that are too many for some browsers. */
const piece = 0x8000

/** A text's UTF-8 as base64. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece))
  return btoa(binary)
}

/** The text; undefined where it is none. A byte order mark stays. */
export function fromBase64(coded: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(coded), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
