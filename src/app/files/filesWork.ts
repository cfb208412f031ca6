import type { FilesPort } from '../../commands/types.ts'
import type { FilesHost } from './filesHost.ts'
import { askForFile } from './followers.ts'

export { followShown } from './followShown.ts'

/** Work with files, each part of it loaded when it is first asked for. Rejects with what broke in it. */
export function filesWork(host: FilesHost): FilesPort {
  return {
    open: async () => (await import('./openFiles.ts')).pickAndOpen(host),
    take: async (given) => (await import('./takeGiven.ts')).takeGiven(host, given),
    save: async () => (await import('./saveFile.ts')).saveToFile(host),
    look: () => askForFile(host),
    saveAs: async () => (await import('./saveFile.ts')).saveToNewFile(host),
    openFolder: async () => (await import('./openFolder.ts')).pickAndOpenFolder(host),
    importAll: async () => (await import('./importAll.ts')).pickAndImport(host),
    exportAll: async () => (await import('./exportAll.ts')).exportAll(host),
  }
}
