import type { FilesPort } from '../../commands/types.ts'
import { noteFault } from '../../ui/faults.ts'
import type { FilesHost } from './filesHost.ts'

/** Work with files, each part of it loaded when it is first asked for. `host`: undefined while the app starts. */
export function filesPort(host: () => FilesHost | undefined): FilesPort {
  const late =
    <T, Given extends readonly unknown[]>(
      load: () => Promise<(host: FilesHost, ...given: Given) => Promise<T>>,
      missing: T,
    ) =>
    async (...given: Given): Promise<T> => {
      const there = host()
      if (there === undefined) return missing
      try {
        return await (await load())(there, ...given)
      } catch (error) {
        noteFault('command', error, broke)
        return missing
      }
    }
  return {
    open: late(async () => (await import('./openFiles.ts')).pickAndOpen, undefined),
    take: late(async () => (await import('./takeGiven.ts')).takeGiven, undefined),
    save: late(async () => (await import('./saveFile.ts')).saveToFile, false),
    look: late(async () => (await import('./followers.ts')).askForFile, undefined),
    saveAs: late(async () => (await import('./saveFile.ts')).saveToNewFile, undefined),
    openFolder: late(async () => (await import('./openFolder.ts')).pickAndOpenFolder, undefined),
    importAll: late(async () => (await import('./importAll.ts')).pickAndImport, undefined),
    exportAll: late(async () => (await import('./exportAll.ts')).exportAll, undefined),
  }
}

const broke = 'This broke, and nothing was written. Try again; if it breaks again, reload the page.'
