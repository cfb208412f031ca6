import type { SaveTarget } from './createSaver.ts'
import type { FlowDatabase } from './database.ts'
import type { FlowLock } from './lockFlow.ts'
import { type DamagedFlow, isDamaged, lookUp } from './readStored.ts'
import type { Recovered } from './recover.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'
import type { StoredFlow } from './types.ts'

/** A flow as a tab has found it here. */
export type FoundFlow = {
  /** Where the tab writes to. */
  target: SaveTarget
  /** Unset where nothing is kept under this id, or where it can't be read. */
  flow?: Pick<StoredFlow, 'name' | 'text' | 'changed'> | undefined
  /** Unset where another tab writes the flow: this one only looks at it. */
  lock?: FlowLock | undefined
  damaged?: DamagedFlow
}

/**
 * What was open here last: the flow of that id, else the one that was changed last, else a place for a new one.
 * Without a database, as far as the journal knows.
 */
export async function openLast(
  id: string | undefined,
  database: FlowDatabase | undefined,
  environment: StorageEnvironment,
): Promise<FoundFlow> {
  const { journal, newId } = environment
  const wanted =
    id ??
    (await database?.getCurrent().catch(() => undefined)) ??
    journal.entries()[0]?.id ??
    newId()
  const lock = await environment.lock(wanted)
  if (!lock) return lookAt(wanted, database, environment)
  const stored = await lookUp(wanted, database)
  const isPlain = !isDamaged(stored) && !journal.entries().some((entry) => entry.id === wanted)
  const room = isPlain ? undefined : await import('./recover.ts').catch(() => undefined)
  const { flow, follows, journalKey, damaged } = room
    ? await room.recover(wanted, { database, journal, newId })
    : asStored(stored)
  const key = journalKey ?? newId()
  if (!damaged) return { target: { id: wanted, follows, key }, flow, lock }
  // Nothing is written where a record can't be read.
  lock.release()
  const fresh = flow?.id ?? newId()
  return { target: { id: fresh, follows, key }, flow, lock: await environment.lock(fresh), damaged }
}

/** A place for a flow that isn't stored yet. */
export async function openFresh({ newId, lock }: StorageEnvironment): Promise<FoundFlow> {
  const target: SaveTarget = { id: newId(), follows: [], key: newId() }
  return { target, lock: await lock(target.id) }
}

async function lookAt(
  id: string,
  database: FlowDatabase | undefined,
  { journal, newId }: StorageEnvironment,
): Promise<FoundFlow> {
  const entry = database ? undefined : journal.entries().find((one) => one.id === id)
  const { flow = entry, follows } = asStored(await lookUp(id, database))
  return { target: { id, follows, key: newId() }, flow }
}

/** What is stored without what the journal knows of it. */
function asStored(stored: StoredFlow | DamagedFlow | undefined): Recovered {
  if (isDamaged(stored)) return { follows: [], damaged: stored }
  return { flow: stored, follows: stored ? [stored.version] : [] }
}
