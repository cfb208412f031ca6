import { type FileText, readFile } from '../flows/readFile.ts'
import { type Encoding, encodeText, utf8 } from '../flows/textBytes.ts'
import { digestOf, type FileLink } from './fileLink.ts'
import { type FileHandle, isAllowed } from './fileSystem.ts'
import { fileFailure, notWritable, writtenWrong } from './fileWords.ts'

/** A file's text with the link to it, or in plain words why there is none. */
export type Opened = (FileText & { link: FileLink | undefined }) | { error: string }

/** Reads a file for the first time. There is no link to a picture: a flow written there would be the end of it. */
export async function openLinked(handle: FileHandle): Promise<Opened> {
  const read = await readHandle(handle)
  if ('error' in read) return read
  const { found, file } = read
  return { ...found, link: await linkTo(handle, file, found) }
}

/** What became of a file since it was read or written here last. */
export type Look =
  /** Nothing that matters; the link may know newer times. Its text, where it had to be read. */
  | { kind: 'same'; link: FileLink; text?: string }
  /** Somebody else changed it: its text now, and the link as it would be for whoever takes that. */
  | { kind: 'changed'; text: string; link: FileLink }
  /** Why it can't be looked at; `asks`: only because nobody was asked yet whether it may be. */
  | { kind: 'failed'; why: string; asks?: true }

/**
 * Looks whether somebody else changed the file; `whole`: reads it even where its size and time are as they were. Asks
 * nobody for permission; where there is none, it says so.
 */
export async function lookAt(link: FileLink, { whole = false } = {}): Promise<Look> {
  const { handle, name } = link
  if (!(await isAllowed(handle, 'read', false)))
    return { kind: 'failed', why: fileFailure(name, 'read', notAllowed()), asks: true }
  try {
    const file = await handle.getFile()
    if (!whole && file.lastModified === link.modified && file.size === link.size)
      return { kind: 'same', link }
  } catch (error) {
    return { kind: 'failed', why: fileFailure(name, 'read', error) }
  }
  return compareContent(link)
}

/** What became of writing a file. */
export type Written =
  | { kind: 'saved'; link: FileLink }
  /** Nothing was written: somebody else changed it meanwhile. */
  | Extract<Look, { kind: 'changed' }>
  | { kind: 'failed'; why: string }

/**
 * Writes a text to the flow's file, in the file's own encoding, as a whole or not at all. What the file holds is read
 * first; where that isn't what it held when it was last here, nothing is written. May ask the user for permission, so
 * it is called on a click or a key.
 */
export async function saveLinked(link: FileLink, text: string): Promise<Written> {
  const { handle, name } = link
  if (!(await isAllowed(handle, 'readwrite', true)))
    return { kind: 'failed', why: fileFailure(name, 'write', notAllowed()) }
  const bytes = encodeText(text, link.encoding)
  if (bytes === undefined) return { kind: 'failed', why: notWritable(name) }
  const look = await compareContent(link)
  if (look.kind === 'failed') return look
  if (look.kind === 'same') return writeAll(look.link, bytes)
  return look.text === text ? { kind: 'saved', link: look.link } : look
}

/** Writes a text to a file that was just chosen for it, whatever it held before; as UTF-8 unless told otherwise. */
export async function saveNew(
  handle: FileHandle,
  text: string,
  encoding: Encoding = utf8,
): Promise<Exclude<Written, { kind: 'changed' }>> {
  const bytes = encodeText(text, encoding)
  if (bytes === undefined) return { kind: 'failed', why: notWritable(handle.name) }
  const link = { handle, name: handle.name, encoding, digest: '', size: -1, modified: -1 }
  const written = await writeAll(link, bytes)
  // It is looked at only where something is known of it.
  return written.kind === 'changed' ? { kind: 'failed', why: writtenWrong(handle.name) } : written
}

/** Reads the whole file and compares it with what the link knows. */
async function compareContent(link: FileLink): Promise<Look> {
  const read = await readHandle(link.handle)
  if ('error' in read) return { kind: 'failed', why: read.error }
  const { found, file } = read
  const now = await linkTo(link.handle, file, found)
  if (now === undefined)
    return { kind: 'failed', why: `“${file.name}” is a picture now. Use “Save to file…”.` }
  if (now.digest === link.digest) return { kind: 'same', link: now, text: found.text }
  return { kind: 'changed', text: found.text, link: now }
}

async function writeAll(link: FileLink, bytes: Uint8Array<ArrayBuffer>): Promise<Written> {
  const { handle, name } = link
  try {
    const writable = await handle.createWritable()
    try {
      await writable.write(bytes)
      const meanwhile = link.modified < 0 ? undefined : await changedSince(link)
      if (meanwhile) {
        await writable.abort()
        return meanwhile
      }
      await writable.close()
    } catch (error) {
      await writable.abort().catch(() => undefined)
      throw error
    }
    const file = await handle.getFile()
    const digest = await digestOf(bytes)
    const found = await digestOf(new Uint8Array(await file.arrayBuffer()))
    if (found !== digest) return { kind: 'failed', why: writtenWrong(name) }
    return {
      kind: 'saved',
      link: { ...link, digest, size: file.size, modified: file.lastModified },
    }
  } catch (error) {
    return { kind: 'failed', why: fileFailure(name, 'write', error) }
  }
}

/** Whether it was changed in the moment since it was compared. */
async function changedSince(
  link: FileLink,
): Promise<Extract<Look, { kind: 'changed' }> | undefined> {
  const file = await link.handle.getFile()
  if (file.lastModified === link.modified && file.size === link.size) return undefined
  const look = await compareContent(link)
  return look.kind === 'changed' ? look : undefined
}

async function readHandle(
  handle: FileHandle,
): Promise<{ found: FileText; file: File } | { error: string }> {
  try {
    const file = await handle.getFile()
    const found = await readFile(file)
    return 'error' in found ? found : { found, file }
  } catch (error) {
    return { error: fileFailure(handle.name, 'read', error) }
  }
}

/** Undefined where the text isn't all that the file holds. */
async function linkTo(
  handle: FileHandle,
  file: File,
  { text, encoding }: FileText,
): Promise<FileLink | undefined> {
  const bytes = encoding && encodeText(text, encoding)
  if (!encoding || !bytes) return undefined
  return {
    ...{ handle, name: file.name, encoding },
    digest: await digestOf(bytes),
    size: file.size,
    modified: file.lastModified,
  }
}

function notAllowed(): DOMException {
  return new DOMException('', 'NotAllowedError')
}
