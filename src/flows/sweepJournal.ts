import type { FlowDatabase } from './database.ts'
import { recover } from './recover.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'

/** Brings into the database what other tabs left in the journal when they closed: of all flows but `mine`. */
export async function sweepJournal(
  mine: () => string,
  database: FlowDatabase | undefined,
  environment: StorageEnvironment,
): Promise<void> {
  const ids = new Set(environment.journal.entries().map((entry) => entry.id))
  for (const id of ids) {
    const theirs = id === mine() ? undefined : await environment.lock(id)
    if (theirs) await recover(id, { ...environment, database })
    theirs?.release()
  }
}
