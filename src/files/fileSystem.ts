/**
 * What Wireline uses of the File System Access API, which browsers' types have only in part. A `FileSystemFileHandle`
 * is a `FileHandle`, and a `FileSystemDirectoryHandle` a `FolderHandle`. Every call rejects with a DOMException where
 * the system or the user refuses.
 */
export type FileHandle = Entry & {
  readonly kind: 'file'
  getFile: () => Promise<File>
  /** Writes beside the file; only `close` puts it in the file's place, as a whole. */
  createWritable: () => Promise<{
    write: (content: Uint8Array<ArrayBuffer>) => Promise<void>
    close: () => Promise<void>
    abort: () => Promise<void>
  }>
}

export type FolderHandle = Entry & {
  readonly kind: 'directory'
  values: () => AsyncIterable<FileHandle | FolderHandle>
}

type Entry = {
  readonly name: string
  isSameEntry: (other: FileHandle | FolderHandle) => Promise<boolean>
  /** Missing where everything is granted: the browser's own folders. */
  queryPermission?: (wanted: { mode: Mode }) => Promise<PermissionState>
  /** Asks the user; only right after a click or a key. */
  requestPermission?: (wanted: { mode: Mode }) => Promise<PermissionState>
}

export type Mode = 'read' | 'readwrite'

/** The dialogs of the system; each is missing where the browser doesn't have it. */
export type Pickers = {
  showOpenFilePicker?: (options: {
    id: string
    multiple: boolean
    types: readonly FileKind[]
  }) => Promise<FileHandle[]>
  showSaveFilePicker?: (options: {
    id: string
    suggestedName: string
    types: readonly FileKind[]
  }) => Promise<FileHandle>
  showDirectoryPicker?: (options: { id: string; mode: Mode }) => Promise<FolderHandle>
}

type FileKind = { description: string; accept: Readonly<Record<string, readonly string[]>> }

/** The dialogs that this browser has. */
export function pickers(): Pickers {
  // Safe: each of them is looked for before it is used.
  return window as Pickers
}

/**
 * Whether a file or folder may be used. Asked of the user where `ask` says so, which browsers allow only right after a
 * click or a key, and at once otherwise.
 */
export async function isAllowed(
  handle: FileHandle | FolderHandle,
  mode: Mode,
  ask: boolean,
): Promise<boolean> {
  try {
    const known = (await handle.queryPermission?.({ mode })) ?? 'granted'
    if (known === 'granted' || known === 'denied' || !ask) return known === 'granted'
    return (await handle.requestPermission?.({ mode })) === 'granted'
  } catch {
    // Too late after the click: as if it had been refused.
    return false
  }
}

/** A dialog's answer; undefined where the user left it. Rejects as the dialog does otherwise. */
export async function unlessLeft<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}
