import type { FlowDatabase } from './database.ts'
import type { Journal, JournalEntry } from './journal.ts'
import type { StoredFlow } from './types.ts'

/**
 * The newest text of a flow: the stored one, or the journal's where a tab closed before the database had it, which
 * is then stored. Where somebody else wrote the flow since, the journal's text is stored as a flow of its own, so
 * that neither is lost.
 */
export async function recover(
  id: string,
  database: FlowDatabase | undefined,
  journal: Journal,
  newId: () => string,
): Promise<StoredFlow | undefined> {
  const stored = await database?.get(id).catch(() => undefined)
  const entry = journal.read(id)
  if (!entry || entry.text === stored?.text) {
    if (entry) journal.clear(id)
    return stored
  }
  const isNext = !stored || entry.follows.includes(stored.version)
  const flow = toFlow(entry, isNext ? id : newId(), newId())
  const known = isNext ? stored?.version : undefined
  const kept = await database?.put(flow, known).catch(() => false)
  if (kept) journal.clear(id)
  if (!isNext) return stored
  // Not stored yet: the next write must know the version that is.
  return kept ? flow : { ...flow, version: stored?.version ?? '' }
}

function toFlow({ name, text, changed }: JournalEntry, id: string, version: string): StoredFlow {
  return { id, name, text, changed, version }
}
