import { swmlInPicture } from '../picture/swmlInPicture.ts'

/** Far beyond any real flow (10,000 steps are about half of it). */
export const largestFile = 5_000_000
/** A picture holds that and its drawing. */
const largestPicture = 40_000_000

type FileLike = Pick<Blob, 'size' | 'arrayBuffer'> & { name: string }

/** A file's text, or that within a picture of a flow, and its name without the ending, or in plain words why it can't be opened and what to do. */
export async function readFile(
  file: FileLike,
): Promise<{ text: string; name: string } | { error: string }> {
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
  const text = decode(bytes, encodingOf(bytes))
  if (text === undefined) {
    // Any bytes are something in the old encodings: letters, if it is a text.
    if (decode(bytes, 'windows-1252') !== undefined) {
      return {
        error: `“${file.name}” is a text in an old encoding. Save it as UTF-8 in a text editor, then open it again.`,
      }
    }
    return {
      error: `“${file.name}” isn’t a text file. Open ${swmlFile}.`,
    }
  }
  return { text, name: nameOf(file.name) }
}

const picture = /\.(svg|png)$/i
const swmlFile = 'a call flow written in SWML, a file that ends in .yaml, .yml or .json'

function tooLarge({ name, size }: FileLike): { error: string } {
  return {
    error: `“${name}” is ${megabytes(size)} MB. Wireline opens files up to ${megabytes(largestFile)} MB. Is it a call flow?`,
  }
}

/**
 * The bytes as text; undefined where they are none in this encoding. The byte order mark of UTF-8 stays, since what
 * was opened is given back byte for byte; that of UTF-16 goes, since it is given back as UTF-8.
 */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const ignoreBOM = encoding === 'utf-8'
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes)
    return isText(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** UTF-16 is told by its mark, or by every other byte of the beginning being zero, as in Latin letters. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be'
  return 'utf-8'
}

/**
 * Texts hold no control characters but tab, line feed, form feed, carriage return and escape; pictures and programs
 * do.
 */
function isText(text: string): boolean {
  let odd = 0
  const looked = Math.min(text.length, 10_000)
  for (let at = 0; at < looked; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return false
    if (code < 32 && ![9, 10, 12, 13, 27].includes(code)) odd++
  }
  return odd * 50 <= looked
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
