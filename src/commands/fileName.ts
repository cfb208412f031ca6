import { ownLanguage } from '../document/ownLanguage.ts'
import type { DocumentState } from '../document/types.ts'

/** Characters of a flow's name, and of a file's before its ending. */
export const longestName = 120

/** What a download is called: the flow's name without what a file name may not have, and its ending, without the dot. */
export function fileName(name: string, ending: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
  // By character, so that none is cut in two.
  const short = [...plain].slice(0, longestName).join('')
  const safe = short.replace(/^\.+|[. ]+$/g, '')
  return `${safe === '' ? 'untitled' : safe}.${ending}`
}

/** The same with the ending of the flow's own format. */
export function ownFileName(state: DocumentState): string {
  return fileName(state.name, ownLanguage(state))
}
