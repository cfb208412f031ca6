import { ownFileName } from '../../commands/fileName.ts'
import { downloadOwn } from '../../commands/withTextIn.ts'
import { ownLanguage } from '../../document/ownLanguage.ts'
import { pickers, unlessLeft } from '../../files/fileSystem.ts'
import { fileFailure } from '../../files/fileWords.ts'
import { tellSaved } from './changedOnDisk.ts'
import type { FilesHost } from './filesHost.ts'
import { followerOfShown } from './followers.ts'

/** *Save*: writes the flow to its file and says how it went; false where it has none. */
export async function saveToFile(host: FilesHost): Promise<boolean> {
  const followed = followerOfShown(host)
  if (!followed) return false
  const { document, follower } = followed
  const saved = await follower.save()
  tellSaved(host, document, follower, saved)
  return saved.kind !== 'none'
}

/** *Save to file…*: lets the user choose a file, which is the flow’s from now on; elsewhere, a download. */
export async function saveToNewFile(host: FilesHost): Promise<void> {
  const followed = followerOfShown(host)
  if (!followed) return
  const { document, follower } = followed
  const { showSaveFilePicker } = pickers()
  if (showSaveFilePicker === undefined) return downloadOwn({ document, ports: host.ports })
  const state = document.store.getState()
  try {
    const handle = await unlessLeft(
      showSaveFilePicker.call(window, {
        id: 'flows',
        suggestedName: ownFileName(state),
        types: ownLanguage(state) === 'json' ? [json, yaml] : [yaml, json],
      }),
    )
    if (handle) tellSaved(host, document, follower, await follower.saveTo(handle))
  } catch (error) {
    host.ports.notify({ text: fileFailure(ownFileName(state), 'write', error), tone: 'error' })
  }
}

const yaml = {
  description: 'YAML',
  accept: { 'application/yaml': ['.yaml', '.yml', '.swml'] },
}
const json = { description: 'JSON', accept: { 'application/json': ['.json'] } }
