import type { GivenFile } from '../../commands/types.ts'
import type { FileHandle, FolderHandle } from '../../files/fileSystem.ts'
import { filesInEntry } from '../../files/folder/folderFiles.ts'
import type { FilesHost } from './filesHost.ts'
import { importZip } from './importAll.ts'
import { type Given, openAll } from './openFiles.ts'
import { openFolder, openHandle } from './openFolder.ts'

/** What was given, told apart; folders and archives ask before anything is opened. */
type Sorted = { file: Given } | { asks: () => Promise<void> } | undefined

/** Opens what was dropped or handed over by the system: files, a folder, an archive of flows. */
export async function takeGiven(host: FilesHost, given: readonly GivenFile[]): Promise<void> {
  const sorted: Sorted[] = []
  for (const one of given) sorted.push(await sortedOut(host, one))
  await openAll(
    host,
    sorted.flatMap((one) => (one && 'file' in one ? [one.file] : [])),
  )
  const [first, ...others] = sorted.flatMap((one) => (one && 'asks' in one ? [one.asks] : []))
  await first?.()
  // Only one can be asked at a time.
  if (others.length > 0)
    host.ports.notify({
      text: 'Only the first was opened: drop folders and archives one at a time.',
      tone: 'error',
    })
}

async function sortedOut(host: FilesHost, given: GivenFile): Promise<Sorted> {
  const { entry, file } = given
  const handle = await handleOf(given.handle)
  if (handle?.kind === 'directory') return { asks: () => openHandle(host, handle) }
  if (!handle && isFolder(entry))
    return { asks: () => openFolder(host, { name: entry.name, files: filesInEntry(entry) }) }
  if (/\.zip$/i.test(file?.name ?? handle?.name ?? '')) {
    const archive = file ?? (await handle?.getFile())
    return archive && { asks: () => importZip(host, archive) }
  }
  if (handle) return { file: { handle } }
  return file ? { file: { file } } : undefined
}

/** Undefined where the browser has none to give: then the file itself is taken. */
async function handleOf(
  asked: GivenFile['handle'],
): Promise<FileHandle | FolderHandle | undefined> {
  try {
    const handle = await asked
    // Safe: it is what the browser calls a handle of this kind, which is looked at before it is used.
    return (handle ?? undefined) as FileHandle | FolderHandle | undefined
  } catch {
    return undefined
  }
}

function isFolder(entry: FileSystemEntry | null | undefined): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true
}
