import type { Slot } from './createSaver.ts'
import type { FlowDatabase } from './database.ts'
import type { Hold } from './holdFlow.ts'
import { type DamagedFlow, isDamaged, lookUp } from './readStored.ts'
import type { Recovered } from './recover.ts'
import type { StorageWorld } from './storageWorld.ts'
import type { StoredFlow } from './types.ts'

/** A flow as a tab has found it here. */
export type FoundFlow = {
  /** Where the tab writes to. */
  slot: Slot
  /** Unset where nothing is kept under this id, or where it can't be read. */
  flow?: Pick<StoredFlow, 'name' | 'text' | 'changed'>
  /** Unset where another tab writes the flow: this one only looks at it. */
  hold?: Hold
  damaged?: DamagedFlow
}

/**
 * What was open here last: the flow of that id, else the one that was changed last, else a place for a new one.
 * Without a database, as far as the journal knows.
 */
export async function openLast(
  id: string | undefined,
  database: FlowDatabase | undefined,
  world: StorageWorld,
): Promise<FoundFlow> {
  const { journal, newId } = world
  const wanted =
    id ??
    (await database?.getCurrent().catch(() => undefined)) ??
    journal.entries()[0]?.id ??
    newId()
  const hold = await world.hold(wanted)
  if (!hold) return lookAt(wanted, database, world)
  const stored = await lookUp(wanted, database)
  const isPlain = !isDamaged(stored) && !journal.entries().some((entry) => entry.id === wanted)
  const room = isPlain ? undefined : await import('./recover.ts').catch(() => undefined)
  const { flow, follows, journalKey, damaged } = room
    ? await room.recover(wanted, { database, journal, newId })
    : asStored(stored)
  const key = journalKey ?? newId()
  if (!damaged) return { slot: { id: wanted, follows, key }, flow, hold }
  // Nothing is written where a record can't be read.
  hold.release()
  const fresh = flow?.id ?? newId()
  return { slot: { id: fresh, follows, key }, flow, hold: await world.hold(fresh), damaged }
}

/** A place for a flow that isn't stored yet. */
export async function openFresh({ newId, hold }: StorageWorld): Promise<FoundFlow> {
  const slot: Slot = { id: newId(), follows: [], key: newId() }
  return { slot, hold: await hold(slot.id) }
}

async function lookAt(
  id: string,
  database: FlowDatabase | undefined,
  { journal, newId }: StorageWorld,
): Promise<FoundFlow> {
  const entry = database ? undefined : journal.entries().find((one) => one.id === id)
  const { flow = entry, follows } = asStored(await lookUp(id, database))
  return { slot: { id, follows, key: newId() }, flow }
}

/** What is stored without what the journal knows of it. */
function asStored(stored: StoredFlow | DamagedFlow | undefined): Recovered {
  if (isDamaged(stored)) return { follows: [], damaged: stored }
  return { flow: stored, follows: stored ? [stored.version] : [] }
}
