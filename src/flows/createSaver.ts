import type { Connection } from './connection.ts'
import type { Journal } from './journal.ts'
import type { StoredFlow } from './types.ts'

/**
 * A place in the database that this tab writes to: the flow's id, the versions there that its text comes after, and
 * the key of the journal's entry, which is this tab's own.
 */
export type SaveTarget = { id: string; follows: readonly string[]; readonly key: string }

/** What is to be written; `changed` in milliseconds since 1970. */
export type Unsaved = { name: string; text: string; changed: number }

/** Brings changes into the database. */
export type Saver = {
  /** Remembers what is to be written; the journal has it at once, as far as it isn't too long for that. */
  put: (target: SaveTarget, unsaved: Unsaved) => void
  /** Writes all that is waiting. Rejects with the database's error, or with why there is none. */
  save: () => Promise<void>
  /** Whether there is anything that the database doesn't have yet. */
  isWaiting: () => boolean
  /** Writes all that is waiting to the journal, at once; false where it has no room for it. */
  writeJournal: () => boolean
}

type SaverEnvironment = {
  connection: Pick<Connection, 'database' | 'failure'>
  journal: Journal
  newId: () => string
  /** Whether a new tab is to open this one. */
  isCurrent: (target: SaveTarget) => boolean
  /** Somebody else wrote the flow: this target has got a new id. */
  onConflict: (target: SaveTarget) => void
}

/** Characters up to which a text goes to the journal with every change: well under a millisecond. */
const shortText = 100_000

/** Brings changes into the database, each place's latest only, one write after the other. */
export function createSaver(environment: SaverEnvironment): Saver {
  const { connection, journal, newId } = environment
  const waiting = new Map<SaveTarget, Unsaved>()
  let writing: { target: SaveTarget; version: string } | undefined
  let saving: Promise<void> | undefined

  const writeOne = async (target: SaveTarget, unsaved: Unsaved): Promise<void> => {
    const database = connection.database()
    if (!database) throw connection.failure()
    const version = newId()
    const flow: StoredFlow = { ...unsaved, id: target.id, version }
    writing = { target, version }
    const isOurs = await database
      .put(flow, target.follows, environment.isCurrent(target))
      .finally(() => {
        writing = undefined
      })
    if (isOurs) {
      target.follows = [version]
      if (waiting.get(target) !== unsaved) return
      waiting.delete(target)
      journal.clear(target.key)
      return
    }
    target.id = newId()
    target.follows = []
    // In place of the entry under the former id, which is cleared only once the text is stored.
    enter(target, waiting.get(target) ?? unsaved)
    environment.onConflict(target)
  }

  const saveAll = async (): Promise<void> => {
    try {
      for (;;) {
        const next = waiting.entries().next().value
        if (!next) return
        await writeOne(...next)
      }
    } finally {
      // At once, or what is put in the next moment would be taken for what has just been written.
      saving = undefined
    }
  }

  const enter = (target: SaveTarget, { name, text, changed }: Unsaved): boolean => {
    const follows =
      writing?.target === target ? [...target.follows, writing.version] : target.follows
    return journal.write(target.key, { id: target.id, name, text, changed, follows })
  }

  return {
    put(target, unsaved) {
      waiting.set(target, unsaved)
      if (unsaved.text.length <= shortText) enter(target, unsaved)
    },
    isWaiting: () => waiting.size > 0,
    writeJournal: () =>
      [...waiting].map(([target, unsaved]) => enter(target, unsaved)).every(Boolean),
    async save() {
      if (waiting.size === 0) return
      saving ??= saveAll()
      await saving
    },
  }
}
