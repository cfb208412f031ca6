import type { WirelineDocument } from '../../document/types.ts'
import type { FileState } from '../../files/fileOf.ts'
import { FileFollower } from '../../files/followFile.ts'
import { askWhatBecomes } from './changedOnDisk.ts'
import type { FilesHost } from './filesHost.ts'
import { followerOf, setFollower } from './followers.ts'

/**
 * Follows the file of this flow, which is shown, for as long as it is: at first and whenever the page is looked at
 * again. Returns how to stop.
 */
export function followShown(host: FilesHost, document: WirelineDocument): () => void {
  let id = host.flows.shown() ?? ''
  const follower = new FileFollower({
    document,
    id: () => {
      // What is changed in two places may become a copy, with an id of its own.
      if (host.shown() === document) id = host.flows.shown() ?? id
      return id
    },
    beside: host.beside,
    onChanged: (file, isClean) => tellChanged(host, file, isClean),
  })
  const end = setFollower(document, follower)
  const look = () => {
    if (window.document.visibilityState === 'visible') follower.look().catch(() => undefined)
  }
  look()
  window.document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    window.document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
    follower.stop()
    end()
  }
}

function tellChanged(host: FilesHost, { name }: FileState, isClean: boolean): void {
  const { ports } = host
  const document = host.shown()
  const follower = followerOf(document)
  if (!document || !follower) return
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
