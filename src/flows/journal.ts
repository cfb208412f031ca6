import { isSame, readJournalEntry } from './readStored.ts'
import type { FlowContent } from './types.ts'

/** A text that the database may not have yet. */
export type JournalEntry = FlowContent & {
  id: string
  changed: number
  /** Versions in the database that this text came after: the one it was made from, and one being written meanwhile. */
  follows: readonly string[]
}

/**
 * Written at once and in one go, so that a tab that closes or crashes before the database is done loses nothing.
 * Each tab writes under keys of its own, so that two with the same flow don't write over each other's text.
 * Nothing here throws: false and nothing say that it didn't work.
 */
export type Journal = {
  write: (key: string, entry: JournalEntry) => boolean
  /** `entry`: only if it is still this one; a tab that lives may have written another there. */
  clear: (key: string, entry?: FlowContent & Pick<JournalEntry, 'changed'>) => void
  /** All entries that can be read, the latest first. */
  entries: () => (JournalEntry & { key: string })[]
}

const prefix = 'wireline-journal-'

/**
 * The journal in `localStorage`, or in whatever is given. `area` is called each time, since asking for it may throw.
 */
export function createJournal(area: () => Storage = () => localStorage): Journal {
  const safely = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(area())
    } catch {
      return undefined
    }
  }
  const read = (name: string) => {
    const entry = safely((storage) => readJournalEntry(JSON.parse(storage.getItem(name) ?? 'null')))
    return entry ? [{ ...entry, key: name.slice(prefix.length) }] : []
  }
  return {
    write: (key, entry) =>
      safely((storage) => {
        storage.setItem(prefix + key, JSON.stringify(entry))
        return true
      }) ?? false,
    clear: (key, entry) => {
      const [now] = entry ? read(prefix + key) : []
      const isThis = !now || !entry || (isSame(now, entry) && now.changed === entry.changed)
      if (isThis) safely((storage) => storage.removeItem(prefix + key))
    },
    entries() {
      const names = safely((storage) =>
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
      )
      return (names ?? [])
        .filter((name) => name.startsWith(prefix))
        .flatMap(read)
        .sort((a, b) => b.changed - a.changed)
    },
  }
}
