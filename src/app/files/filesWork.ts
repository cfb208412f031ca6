import type { FilesPort } from '../../commands/types.ts'
import { askForFiles } from './askForFiles.ts'
import type { FilesHost } from './filesHost.ts'
import { askForFile } from './followers.ts'
import { pickAndOpen } from './openFiles.ts'
import { pickAndOpenFolder } from './openFolder.ts'
import { saveToFile, saveToNewFile } from './saveFile.ts'

export { followShown } from './followShown.ts'

/**
 * Work with files. What opens a dialog of the system is here: browsers open it only right after a click or a key, with
 * no time to load anything first. The rest is loaded when it is first asked for. Rejects with what broke in it.
 */
export function filesWork(host: FilesHost): FilesPort {
  return {
    open: () => pickAndOpen(host),
    take: async (given) => (await import('./takeGiven.ts')).takeGiven(host, given),
    save: () => saveToFile(host),
    look: () => askForFile(host),
    saveAs: () => saveToNewFile(host),
    openFolder: () => pickAndOpenFolder(host),
    importAll: async () => {
      const [file] = await askForFiles({ accept: '.zip,application/zip' })
      if (file) await (await import('./importAll.ts')).importZip(host, file)
    },
    exportAll: async () => (await import('./exportAll.ts')).exportAll(host),
  }
}
