import type { FlowDatabase } from './database.ts'
import { recover } from './recover.ts'
import type { StorageWorld } from './storageWorld.ts'

/** Brings into the database what other tabs left in the journal when they closed: of all flows but `mine`. */
export async function sweepJournal(
  mine: () => string,
  database: FlowDatabase | undefined,
  world: StorageWorld,
): Promise<void> {
  const ids = new Set(world.journal.entries().map((entry) => entry.id))
  for (const id of ids) {
    const theirs = id === mine() ? undefined : await world.hold(id)
    if (theirs) await recover(id, { ...world, database })
    theirs?.release()
  }
}
