import { isPng, swmlInPng } from './swmlInPng.ts'
import { isSvg, swmlInSvg } from './swmlInSvg.ts'

/** What a file is: no picture (undefined), or one, with the SWML that is in it as far as there is any. */
export function swmlInPicture(bytes: Uint8Array): { text: string | undefined } | undefined {
  if (isPng(bytes)) return { text: swmlInPng(bytes) }
  // No text that begins otherwise need be decoded: blanks, a byte order mark, then "<".
  if (!/^(?:\xef\xbb\xbf)?\s*</.test(String.fromCharCode(...bytes.subarray(0, 200))))
    return undefined
  const svg = new TextDecoder().decode(bytes)
  return isSvg(svg) ? { text: swmlInSvg(svg) } : undefined
}
