import type { SaveTarget } from './createSaver.ts'
import type { FlowDatabase } from './database.ts'
import type { JournalEntry } from './journal.ts'
import { tabOf } from './presence.ts'
import { type DamagedFlow, isDamaged, lookUp } from './readStored.ts'
import type { Recovered } from './recover.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'
import type { FlowContent, StoredFlow } from './types.ts'

/** A flow as a tab has found it here. */
export type FoundFlow = {
  /** Where the tab writes to. */
  target: SaveTarget
  /** Unset where nothing is kept under this id, or where it can't be read. */
  flow?: (FlowContent & Pick<StoredFlow, 'changed'>) | undefined
  /** What is known of a record that can't be read; the target is another place then. */
  damaged?: DamagedFlow | undefined
}

/** The flow that a new tab opens: the one that was shown last; undefined where there is none. */
export async function lastFlow(
  database: FlowDatabase | undefined,
  { journal }: StorageEnvironment,
): Promise<string | undefined> {
  const current = await database?.getCurrent().catch(() => undefined)
  return current ?? journal.entries()[0]?.id
}

/**
 * The newest text of a flow, wherever it is: in the database, or in the journal where a tab died before the database
 * had it. Without a database, as far as the journal knows.
 */
export async function findFlow(
  id: string,
  database: FlowDatabase | undefined,
  environment: StorageEnvironment,
): Promise<FoundFlow> {
  const { newId } = environment
  const [stored, left] = await Promise.all([lookUp(id, database), leftBehind(id, environment)])
  const isPlain = !isDamaged(stored) && left.length === 0
  const room = isPlain ? undefined : await import('./recover.ts').catch(() => undefined)
  const { flow, follows, journalKey, damaged } = room
    ? await room.recover(id, left, stored, { ...environment, database })
    : asStored(stored)
  return {
    target: {
      id: flow?.id ?? (damaged ? newId() : id),
      follows,
      key: journalKey ?? newKey(environment),
      base: follows.length > 0 ? flow : undefined,
    },
    flow,
    damaged,
  }
}

/** A place for a flow that isn't stored yet. */
export function newPlace(environment: StorageEnvironment, id = environment.newId()): SaveTarget {
  return { id, follows: [], key: newKey(environment) }
}

/** What the journal has of a flow, or of all, that no tab which is there has written: the latest first. */
export async function leftBehind(
  id: string | undefined,
  { journal, presence }: StorageEnvironment,
): Promise<(JournalEntry & { key: string })[]> {
  const entries = journal.entries().filter((entry) => id === undefined || entry.id === id)
  const tabs = [...new Set(entries.map(({ key }) => tabOf(key)))]
  const there = await Promise.all(tabs.map(async (tab) => (await presence.isThere(tab)) && tab))
  return entries.filter(({ key }) => !there.includes(tabOf(key)))
}

function newKey({ presence, newId }: StorageEnvironment): string {
  return `${presence.tab}-${newId()}`
}

/** What is stored without what the journal knows of it. */
function asStored(stored: StoredFlow | DamagedFlow | undefined): Recovered {
  if (isDamaged(stored)) return { follows: [], damaged: stored }
  return { flow: stored, follows: stored ? [stored.version] : [] }
}
