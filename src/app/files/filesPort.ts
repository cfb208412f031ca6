import type { FilesPort } from '../../commands/types.ts'
import type { FilesHost } from './filesHost.ts'

/** Work with files, loaded after the canvas, or when it is first asked for. */
export function filesPort(host: () => FilesHost): FilesPort {
  const work = async () => (await import('./filesWork.ts')).filesWork(host())
  return {
    open: async () => (await work()).open(),
    take: async (given) => (await work()).take(given),
    save: async () => (await work()).save(),
    look: async () => (await work()).look(),
    saveAs: async () => (await work()).saveAs(),
    openFolder: async () => (await work()).openFolder(),
    importAll: async () => (await work()).importAll(),
    exportAll: async () => (await work()).exportAll(),
  }
}
