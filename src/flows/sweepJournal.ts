import type { FlowDatabase } from './database.ts'
import { leftBehind } from './findFlow.ts'
import { lookUp } from './readStored.ts'
import { recover } from './recover.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'

/** Brings into the database what tabs left in the journal when they died; resolves to the ids of those flows. */
export async function sweepJournal(
  database: FlowDatabase | undefined,
  environment: StorageEnvironment,
): Promise<string[]> {
  if (database === undefined) return []
  const left = await leftBehind(undefined, environment)
  const ids = [...new Set(left.map(({ id }) => id))]
  for (const id of ids) {
    const own = left.filter((entry) => entry.id === id)
    await recover(id, own, await lookUp(id, database), { ...environment, database })
  }
  return ids
}
