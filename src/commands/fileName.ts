import { ownLanguage } from '../document/ownLanguage.ts'
import type { DocumentState } from '../document/types.ts'

/** Characters of a flow's name, and of a file's before its ending. */
export const longestName = 120

/** What a download is called: the flow's name without what a file name may not have, and its ending, without the dot. */
export function fileName(name: string, ending: string): string {
  // Halves of characters, and signs that turn what follows around, so that an ending would seem another.
  const plain = name.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}<>:"/\\|?*]+/gu, '-')
  const safe = cut(plain).replace(/^[.\s]+|[.\s]+$/g, '')
  if (safe === '') return `untitled.${ending}`
  return `${safe}${devices.test(safe) ? '-' : ''}.${ending}`
}

/** What Windows takes for a device, whatever its ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Bytes of a file's name that every system takes, with room for an ending. */
const mostBytes = 240

/** By character, so that none is cut in two. */
function cut(name: string): string {
  const characters = [...name].slice(0, longestName)
  const bytes = () => new TextEncoder().encode(characters.join('')).length
  while (bytes() > mostBytes) characters.pop()
  return characters.join('')
}

/** The same with the ending of the flow's own format. */
export function ownFileName(state: DocumentState): string {
  return fileName(state.name, ownLanguage(state))
}
