import { type FileLink, readLink } from '../../files/fileLink.ts'
import type { FileHandle } from '../../files/fileSystem.ts'
import type { Beside } from '../../files/runImport.ts'

/** The files of all flows, by the flows’ ids. */
export async function knownFiles(
  beside: Beside | undefined,
): Promise<ReadonlyMap<string, FileLink>> {
  const all = (await beside?.readAll('files')) ?? []
  return new Map(
    all.flatMap(([id, record]) => {
      const link = readLink(record)
      return link ? [[id, link] as const] : []
    }),
  )
}

/** The flow that was opened from this file or saved to it; undefined where there is none. */
export async function flowOfFile(
  handle: FileHandle,
  beside: Beside | undefined,
): Promise<string | undefined> {
  for (const [id, link] of await knownFiles(beside)) {
    if (link.handle.name !== handle.name) continue
    if (await link.handle.isSameEntry(handle).catch(() => false)) return id
  }
  return undefined
}
