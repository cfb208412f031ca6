import type { WirelineDocument } from '../../document/types.ts'
import type { FileState } from '../../files/fileOf.ts'
import { FileFollower } from '../../files/followFile.ts'
import { askWhatBecomes } from './changedOnDisk.ts'
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
  { name }: FileState,
  isClean: boolean,
): void {
  const { ports } = host
  if (!isClean) {
    ports.notify({
      text: `${name} was changed on disk, and here as well.`,
      action: { label: 'Choose…', run: () => askWhatBecomes(host, document, follower) },
    })
    return
  }
  const load = async () => {
    if (await follower.takeTheirs()) ports.announce(`Loaded ${name}`)
  }
  ports.notify({
    text: `${name} was changed on disk.`,
    action: { label: 'Load it', run: () => void load() },
  })
}
