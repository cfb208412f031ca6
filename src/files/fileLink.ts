import { type Encoding, utf8 } from '../flows/textBytes.ts'
import { hexOf } from '../text/hexOf.ts'
import type { FileHandle } from './fileSystem.ts'

/** The file that a flow was opened from or saved to, as it was when it was last read or written here. */
export type FileLink = {
  handle: FileHandle
  /** With its ending: `ivr.yaml`. */
  name: string
  encoding: Encoding
  /** Of its bytes, by `digestOf`. */
  digest: string
  /** Bytes. */
  size: number
  /** Milliseconds since 1970, as the system says. */
  modified: number
}

/** SHA-256 of a file's bytes, in hexadecimal digits. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** What the database has of a flow's file, before anyone believes it; undefined where it is none. */
export function readLink(record: unknown): FileLink | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const { handle, name, encoding, digest, size, modified }: Partial<FileLink> = record
  if (!isFileHandle(handle) || typeof digest !== 'string') return undefined
  return {
    handle,
    name: typeof name === 'string' ? name : handle.name,
    encoding: isEncoding(encoding) ? encoding : utf8,
    digest,
    size: typeof size === 'number' ? size : -1,
    modified: typeof modified === 'number' ? modified : -1,
  }
}

function isFileHandle(value: unknown): value is FileHandle {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'file' &&
    'getFile' in value
  )
}

function isEncoding(value: unknown): value is Encoding {
  if (typeof value !== 'object' || value === null || !('name' in value)) return false
  const isUtf16 = value.name === 'utf-16le' || value.name === 'utf-16be'
  return value.name === 'utf-8' || (isUtf16 && 'mark' in value && typeof value.mark === 'boolean')
}
