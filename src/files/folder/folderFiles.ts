import type { FileHandle, FolderHandle } from '../fileSystem.ts'

/** A file within a folder. */
export type FolderFile = {
  /** From the folder on: `flows/ivr.yaml`. */
  path: string
  /** Missing where the browser only lends files for reading. */
  handle?: FileHandle
  file: () => Promise<File>
}

/** Folders within folders; beyond that it is a circle. */
const deepest = 20

/** All files of a folder that was chosen or dropped, by name, but for what lies in folders that hold no flows. */
export async function* filesInFolder(folder: FolderHandle, path = ''): AsyncGenerator<FolderFile> {
  const entries: (FileHandle | FolderHandle)[] = []
  for await (const entry of folder.values()) entries.push(entry)
  entries.sort(byName)
  for (const entry of entries) {
    const own = path + entry.name
    if (entry.kind === 'file') yield { path: own, handle: entry, file: () => entry.getFile() }
    else if (mayHoldFlows(entry.name) && depthOf(own) < deepest)
      yield* filesInFolder(entry, `${own}/`)
  }
}

/** The same for a folder dropped on a browser that lends it for reading. */
export async function* filesInEntry(
  folder: FileSystemDirectoryEntry,
  path = '',
): AsyncGenerator<FolderFile> {
  for (const entry of (await entriesOf(folder)).sort(byName)) {
    const own = path + entry.name
    if (isFile(entry))
      yield { path: own, file: () => new Promise((...done) => entry.file(...done)) }
    else if (isFolder(entry) && mayHoldFlows(entry.name) && depthOf(own) < deepest)
      yield* filesInEntry(entry, `${own}/`)
  }
}

/** The same for what `<input webkitdirectory>` gives: all files at once, by their paths. */
export async function* filesOfInput(files: Iterable<File>): AsyncGenerator<FolderFile> {
  const inOrder = [...files].sort((a, b) => (a.webkitRelativePath < b.webkitRelativePath ? -1 : 1))
  for (const file of inOrder) {
    const [, ...parts] = file.webkitRelativePath.split('/')
    if (parts.slice(0, -1).every(mayHoldFlows))
      yield { path: parts.join('/'), file: async () => file }
  }
}

/** What is hidden, and what programs fetch from elsewhere, are nobody's flows. */
function mayHoldFlows(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules'
}

/** Browsers hand out some hundred at a time, and none once all were. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((...done) => reader.readEntries(...done))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function depthOf(path: string): number {
  return path.split('/').length
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}
