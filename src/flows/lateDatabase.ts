import type { Connection } from './connection.ts'
import type { Autosave } from './createAutosave.ts'
import type { createNotices } from './createNotices.ts'
import { type FoundFlow, openLast } from './openLast.ts'
import type { SaveChanges } from './saveChanges.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'

type Needs = {
  connection: Connection
  environment: StorageEnvironment
  found: FoundFlow
  /** The flow that was open here last, where that is known. */
  lastId: string | undefined
  /** The database had said by the start what is in it, or that it never will. */
  isKnown: boolean
  changes: SaveChanges
  autosave: Autosave
  notices: ReturnType<typeof createNotices>
  /** Whether this tab may write what it shows. */
  mayWrite: () => boolean
  /** Brings what the journal still has into the database. */
  sweep: () => void
  /** Where this tab writes to. */
  target: () => FoundFlow['target']
}

/** What is to be done each time the database comes, or goes: told by the connection, and once the page is there. */
export function createDatabaseFollower(needs: Needs): () => Promise<void> {
  const { connection, environment, found, lastId, changes, autosave, notices } = needs
  let { isKnown } = needs

  /** It answers at last: what it keeps is shown where nothing else has been begun, and else offered. */
  const join = async (): Promise<void> => {
    isKnown = true
    needs.sweep()
    if (found.flow) return
    const late = await openLast(lastId, connection.database(), environment)
    late.lock?.release()
    await notices.tell(late.damaged)
    if (!late.flow) return
    if (!changes.isTouched) return changes.show(late)
    await notices.offer(late.flow.name, () => changes.show(late))
  }

  return async () => {
    if (!changes.shown || isSilent(connection.failure())) return
    await notices.tell()
    const hasText = changes.isTouched || found.flow !== undefined
    if (!isKnown) await join()
    // Whatever was stored may be gone with the database that was lost.
    if (connection.database() && hasText && needs.mayWrite() && !changes.isEntering)
      autosave.keep(needs.target(), changes.shown)
    await autosave.saveNow()
  }
}

/** It hasn't answered yet. */
export function isSilent(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'StorageSilent'
}
