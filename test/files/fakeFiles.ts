import type { FileHandle, FolderHandle } from '../../src/files/fileSystem.ts'
import type { Beside } from '../../src/files/runImport.ts'

/** A file of the system that tests can change, take away and lock; its handle is one of the File System Access API. */
export function fakeFile(name: string, content: string | Uint8Array = '') {
  const file = {
    bytes: bytesOf(content),
    modified: 1,
    /** Set to make reading or writing fail. */
    readFailure: undefined as DOMException | undefined,
    writeFailure: undefined as DOMException | undefined,
    permission: 'granted' as PermissionState,
    /** What the user answers when asked. */
    answer: 'granted' as PermissionState,
    asked: 0,
    writes: 0,
    /** Runs between what is written beside the file and its taking the file's place. */
    beforeClose: () => {},
    /** Somebody else writes it. */
    change: (next: string | Uint8Array) => {
      file.bytes = bytesOf(next)
      file.modified += 1
    },
    text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes),
    handle: {} as FileHandle,
  }
  file.handle = {
    kind: 'file',
    name,
    getFile: async () => {
      if (file.readFailure) throw file.readFailure
      return new File([file.bytes.slice()], name, { lastModified: file.modified })
    },
    createWritable: async () => {
      if (file.writeFailure) throw file.writeFailure
      let next = new Uint8Array()
      return {
        write: async (content) => {
          next = content.slice()
        },
        close: async () => {
          file.bytes = next
          file.modified += 1
          file.writes += 1
        },
        abort: async () => {},
      }
    },
    isSameEntry: async (other) => other === file.handle,
    queryPermission: async () => file.permission,
    requestPermission: async () => {
      file.asked += 1
      file.permission = file.answer
      return file.answer
    },
  }
  const { createWritable } = file.handle
  file.handle.createWritable = async () => {
    const writable = await createWritable()
    return {
      ...writable,
      write: async (content) => {
        await writable.write(content)
        file.beforeClose()
      },
    }
  }
  return file
}

/** A folder that holds these files and folders. */
export function fakeFolder(
  name: string,
  entries: readonly (FileHandle | FolderHandle)[],
): FolderHandle {
  const folder: FolderHandle = {
    kind: 'directory',
    name,
    values: async function* () {
      yield* entries
    },
    isSameEntry: async (other) => other === folder,
  }
  return folder
}

function bytesOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

/** What the database keeps beside flows; `kept` by store and key. */
export function fakeBeside() {
  const kept = new Map<string, unknown>()
  const beside: Beside = {
    read: async (store, key) => kept.get(`${store}/${key}`),
    readAll: async (store) =>
      [...kept]
        .filter(([key]) => key.startsWith(`${store}/`))
        .map(([key, value]) => [key.slice(store.length + 1), value]),
    write: async (store, key, value) => {
      if (value === undefined) kept.delete(`${store}/${key}`)
      else kept.set(`${store}/${key}`, value)
    },
  }
  return { beside, kept }
}
