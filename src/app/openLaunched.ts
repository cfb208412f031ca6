import type { CommandContext } from '../commands/types.ts'
import { openFile } from './openFile.ts'

/** Opens the files that the system started Wireline with, like dropped ones. */
export async function openLaunched(
  files: readonly FileSystemFileHandle[],
  context: CommandContext,
): Promise<void> {
  for (const handle of files) {
    try {
      await openFile(await handle.getFile(), context)
    } catch {
      const text = `“${handle.name}” can’t be opened: the system doesn’t give it to Wireline, or it is no longer there.`
      context.ports.notify({ text, tone: 'error' })
    }
  }
}
