import type { FlowDatabase } from './database.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { type DamagedFlow, isDamaged, isSame, lookUp } from './readStored.ts'
import type { StoredFlow } from './types.ts'

/** What is left of a flow on this device. */
export type Recovered = {
  /** The newest text; under an id of its own where the record asked for is damaged. */
  flow?: Omit<StoredFlow, 'version'> | undefined
  /** The versions in the database that the text comes after. */
  follows: readonly string[]
  /** Where the text still is in the journal, since the database couldn't take it. */
  journalKey?: string
  damaged?: DamagedFlow | undefined
}

type RecoverEnvironment = {
  database: FlowDatabase | undefined
  journal: Journal
  newId: () => string
}

/**
 * The newest text of a flow: the stored one, or the journal's where a tab closed before the database had it, which
 * is then stored. What else the journal has of it, written where others wrote as well, is stored as flows of their
 * own, so that nothing is lost. Any number of tabs, and parts of this one, may do so at once: what is brought in has
 * the same id for all of them, so that each text comes once.
 *
 * @param left what the journal has of it, the latest first
 * @param found what the database has of it
 */
export async function recover(
  id: string,
  left: readonly (JournalEntry & { key: string })[],
  found: StoredFlow | DamagedFlow | undefined,
  environment: RecoverEnvironment,
  isAgain = false,
): Promise<Recovered> {
  const { database, journal, newId } = environment
  const damaged = isDamaged(found) ? found : undefined
  const stored = isDamaged(found) ? undefined : found
  const entries = left.filter((entry) => {
    const isStored = stored !== undefined && isSame(entry, stored)
    if (isStored) journal.clear(entry.key, entry)
    return !isStored
  })
  const next = entries.find(({ follows }) => !stored || follows.includes(stored.version))
  const nextId = damaged && next ? next.key : id
  /** The version that is in the database now; undefined where it can't take the text, which stays in the journal. */
  const store = async (entry: (typeof entries)[number], as: string, follows: readonly string[]) => {
    const { name, text, scenarios, changed } = entry
    const flow = { id: as, name, text, scenarios, changed, version: newId() }
    const isKept = await database?.put(flow, follows).catch(() => false)
    // Somebody else is bringing in the same at this moment, or has done so before: it is once in the list.
    const there = isKept || as === id ? undefined : await lookUp(as, database)
    if (isKept || (there && !isDamaged(there))) journal.clear(entry.key, entry)
    if (isKept) return flow.version
    return there && !isDamaged(there) && there.text === text ? there.version : undefined
  }
  const kept = next && (await store(next, nextId, next.follows))
  if (next && kept === undefined && !isAgain) {
    // What the dead tab was about to write may have come since.
    const now = await lookUp(id, database)
    if (now && !isDamaged(now) && now.version !== stored?.version)
      return recover(id, left, now, environment, true)
  }
  for (const entry of entries) if (entry !== next) await store(entry, entry.key, [])
  if (!next) return { flow: stored, follows: stored ? [stored.version] : [], damaged }
  const { name, text, scenarios, changed } = next
  const flow = { id: nextId, name, text, scenarios, changed }
  if (kept !== undefined) return { flow, follows: [kept], damaged }
  return { flow, follows: next.follows, journalKey: next.key, damaged }
}
