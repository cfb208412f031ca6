import { longestPaste, pastedText } from './pastedText.ts'

/**
 * A pasted text that is a whole document, as it may take the place of an empty flow: without the code fence around it,
 * and also where it can't be read, since it can be mended there. Undefined for anything else.
 */
export function wholeDocument(pasted: string): string | undefined {
  if (!looksWhole(pasted)) return undefined
  if (pasted.length > longestPaste) return pasted
  const read = pastedText(pasted)
  if (!('error' in read)) return read.text
  return /^ {0,3}(?:```|~~~)/m.test(pasted) ? undefined : pasted
}

/** Cheap, since the text may be long: does it have sections, and a `main` among them? */
function looksWhole(text: string): boolean {
  const isDocument =
    /^["']?sections["']?\s*:/m.test(text) || /^\s*\{[\s\S]*"sections"\s*:/.test(text)
  return isDocument && /[\s{,]["']?main["']?\s*:/.test(text)
}
