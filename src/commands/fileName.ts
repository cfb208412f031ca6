import { ownLanguage } from '../document/ownLanguage.ts'
import type { DocumentState } from '../document/types.ts'
import { fileName } from '../text/fileName.ts'

/** What a download of the flow's own text is called: its name, and the ending of its format. */
export function ownFileName(state: DocumentState): string {
  return fileName(state.name, ownLanguage(state))
}
