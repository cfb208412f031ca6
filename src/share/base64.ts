/** Bytes in characters that every program leaves alone in an address (base64url, without padding). */
export function toBase64(bytes: Uint8Array): string {
  let characters = ''
  for (const byte of bytes) characters += String.fromCharCode(byte)
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes again; undefined for what `toBase64` doesn’t write. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0))
  // The last character has bits to spare, which have to be none.
  return toBase64(bytes) === text ? bytes : undefined
}
