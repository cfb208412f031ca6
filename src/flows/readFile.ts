import { swmlInPicture } from '../picture/swmlInPicture.ts'
import { decodeAs, decodeText, type Encoding } from './textBytes.ts'

/** Far beyond any real flow (10,000 steps are about half of it). */
export const largestFile = 5_000_000
/** A picture holds that and its drawing. */
const largestPicture = 40_000_000

type FileLike = Pick<Blob, 'size' | 'arrayBuffer'> & { name: string }

/** What a file holds: `name` without its ending; `encoding` is missing where the text comes out of a picture. */
export type FileText = { text: string; name: string; encoding?: Encoding }

/** A file's text, or that within a picture of a flow, or in plain words why it can't be opened and what to do. */
export async function readFile(file: FileLike): Promise<FileText | { error: string }> {
  const mayBePicture = picture.test(file.name)
  if (file.size > (mayBePicture ? largestPicture : largestFile)) return tooLarge(file)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return {
      error: `“${file.name}” could not be read. It may have been moved or be open elsewhere; choose it again.`,
    }
  }
  const drawn = swmlInPicture(bytes)
  // The flow in a picture is as large as a file may be; what only ends like a picture is a file.
  if ((drawn?.text?.length ?? 0) > largestFile || (!drawn && bytes.length > largestFile))
    return tooLarge(file)
  if (drawn?.text !== undefined) return { text: drawn.text, name: nameOf(file.name) }
  if (drawn) {
    return {
      error: `“${file.name}” is a picture without a call flow in it. Open one that was made here with Export, or ${swmlFile}.`,
    }
  }
  const found = decodeText(bytes)
  if (found === undefined) {
    // Any bytes are something in the old encodings: letters, if it is a text.
    if (decodeAs(bytes, 'windows-1252') !== undefined) {
      return {
        error: `“${file.name}” is a text in an old encoding. Save it as UTF-8 in a text editor, then open it again.`,
      }
    }
    return {
      error: `“${file.name}” isn’t a text file. Open ${swmlFile}.`,
    }
  }
  return { ...found, name: nameOf(file.name) }
}

const picture = /\.(svg|png)$/i
const swmlFile = 'a call flow written in SWML, a file that ends in .yaml, .yml or .json'

function tooLarge({ name, size }: FileLike): { error: string } {
  return {
    error: `“${name}” is ${megabytes(size)} MB. Wireline opens files up to ${megabytes(largestFile)} MB. Is it a call flow?`,
  }
}

/** `ivr.swml.yaml` and `ivr.png` → `ivr`. */
export function nameOf(fileName: string): string {
  const name = fileName
    .replace(picture, '')
    .replace(/\.(ya?ml|json|txt)$/i, '')
    .replace(/\.swml$/i, '')
  return name.trim() === '' ? 'untitled' : name.trim()
}

/** Rounded up, so that what is just too large isn't said to be as large as may be. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10)
}
