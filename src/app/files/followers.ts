import type { WirelineDocument } from '../../document/types.ts'
import { type FileState, fileOf } from '../../files/fileOf.ts'
import { FileFollower } from '../../files/followFile.ts'
import { askWhatBecomes, loadTheirs } from './changedOnDisk.ts'
import type { FilesHost } from './filesHost.ts'

const followers = new WeakMap<WirelineDocument, FileFollower>()

/** Who keeps the flow that is shown and its file together, for as long as it is open; undefined where none is shown. */
export function followerOfShown(
  host: FilesHost,
): { document: WirelineDocument; follower: FileFollower } | undefined {
  const document = host.shown()
  if (document === undefined) return undefined
  const follower = followers.get(document) ?? follow(host, document)
  followers.set(document, follower)
  return { document, follower }
}

/** Looks at the file of the flow that is shown: it was just opened, or may have been changed. */
export async function lookAtFile(host: FilesHost): Promise<void> {
  await followerOfShown(host)?.follower.look()
}

/** The same, once the user was asked where need be whether the browser may. */
export async function askForFile(host: FilesHost): Promise<void> {
  await followerOfShown(host)?.follower.ask()
}

function follow(host: FilesHost, document: WirelineDocument): FileFollower {
  let id = host.flows.shown() ?? ''
  const follower: FileFollower = new FileFollower({
    document,
    id: () => {
      // What is changed in two places may become a copy, with an id of its own.
      if (host.flows.isShown(document)) id = host.flows.shown() ?? id
      return id
    },
    beside: host.beside,
    onChanged: (file, isClean) => tellChanged(host, document, follower, file, isClean),
  })
  return follower
}

function tellChanged(
  host: FilesHost,
  document: WirelineDocument,
  follower: FileFollower,
  { name, theirs }: FileState,
  isClean: boolean,
): void {
  const over = new AbortController()
  const store = fileOf(document)
  const stop = store.subscribe(({ file }) => {
    if (file?.theirs !== theirs) over.abort()
  })
  over.signal.addEventListener('abort', stop)
  leaving.signal.addEventListener('abort', () => over.abort())
  host.ports.notify({
    text: isClean
      ? `${name} was changed on disk.`
      : `${name} was changed on disk, and here as well.`,
    action: isClean
      ? { label: 'Load it', run: () => void loadTheirs(host, document, follower) }
      : { label: 'Choose…', run: () => askWhatBecomes(host, document, follower) },
    over: over.signal,
  })
}

/** Until another flow is shown. */
let leaving = new AbortController()

/** Another flow is shown: what is told of the file of the one before is out of date. */
export function leaveShown(): void {
  leaving.abort()
  leaving = new AbortController()
}
