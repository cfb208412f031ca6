/** A text that the database may not have yet. */
export type JournalEntry = {
  id: string
  name: string
  text: string
  changed: number
  /** Versions in the database that this text came after: the one it was made from, and one being written meanwhile. */
  follows: readonly string[]
}

/**
 * Written at once and in one go, so that a tab that closes or crashes before the database is done loses nothing.
 * Nothing here throws: false and undefined say that it didn't work.
 */
export type Journal = {
  write: (entry: JournalEntry) => boolean
  read: (id: string) => JournalEntry | undefined
  clear: (id: string) => void
  ids: () => string[]
}

const prefix = 'wireline-journal-'

/** The journal in `localStorage`, or in whatever is given. `area` is called each time, since asking for it may throw. */
export function createJournal(area: () => Storage = () => localStorage): Journal {
  const safely = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(area())
    } catch {
      return undefined
    }
  }
  return {
    write: (entry) =>
      safely((storage) => {
        storage.setItem(prefix + entry.id, JSON.stringify(entry))
        return true
      }) ?? false,
    read: (id) => safely((storage) => parse(storage.getItem(prefix + id))),
    clear: (id) => {
      safely((storage) => storage.removeItem(prefix + id))
    },
    ids: () =>
      safely((storage) =>
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length)),
      ) ?? [],
  }
}

function parse(text: string | null): JournalEntry | undefined {
  const entry: unknown = text === null ? undefined : JSON.parse(text)
  return isEntry(entry) ? entry : undefined
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false
  // Safe: every property is looked at before it is believed.
  const entry = value as Partial<Record<keyof JournalEntry, unknown>>
  return (
    typeof entry.id === 'string' &&
    typeof entry.name === 'string' &&
    typeof entry.text === 'string' &&
    typeof entry.changed === 'number' &&
    Array.isArray(entry.follows)
  )
}
