import type { Connection } from './connection.ts'
import type { Journal } from './journal.ts'
import type { StoredFlow } from './types.ts'

/**
 * A place in the database that this tab writes to: the flow's id, the versions there that its text comes after, and
 * the key of the journal's entry, which is this tab's own.
 */
export type Slot = { id: string; follows: readonly string[]; readonly key: string }

export type Unsaved = { name: string; text: string; changed: number }

export type Saver = {
  /** Remembers what is to be written; the journal has it at once, as far as it isn't too long for that. */
  put: (slot: Slot, unsaved: Unsaved) => void
  /** Writes all that is waiting. Rejects with the database's error, or with why there is none. */
  save: () => Promise<void>
  /** Whether there is anything that the database doesn't have yet. */
  isWaiting: () => boolean
  /** Writes all that is waiting to the journal, at once; false where it has no room for it. */
  writeJournal: () => boolean
}

type SaverWorld = {
  connection: Pick<Connection, 'database' | 'failure'>
  journal: Journal
  newId: () => string
  /** Whether a new tab is to open this one. */
  isCurrent: (slot: Slot) => boolean
  /** Somebody else wrote the flow: this slot has got a new id. */
  onConflict: (slot: Slot) => void
}

/** Characters up to which a text goes to the journal with every change: well under a millisecond. */
const shortText = 100_000

/** Brings changes into the database, each place's latest only, one write after the other. */
export function createSaver(world: SaverWorld): Saver {
  const { connection, journal, newId } = world
  const waiting = new Map<Slot, Unsaved>()
  let writing: { slot: Slot; version: string } | undefined
  let saving: Promise<void> | undefined

  const writeOne = async (slot: Slot, unsaved: Unsaved): Promise<void> => {
    const database = connection.database()
    if (!database) throw connection.failure()
    const version = newId()
    const flow: StoredFlow = { ...unsaved, id: slot.id, version }
    writing = { slot, version }
    const isOurs = await database.put(flow, slot.follows, world.isCurrent(slot)).finally(() => {
      writing = undefined
    })
    if (isOurs) {
      slot.follows = [version]
      if (waiting.get(slot) !== unsaved) return
      waiting.delete(slot)
      journal.clear(slot.key)
      return
    }
    slot.id = newId()
    slot.follows = []
    // In place of the entry under the former id, which is cleared only once the text is stored.
    enter(slot, waiting.get(slot) ?? unsaved)
    world.onConflict(slot)
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

  const enter = (slot: Slot, { name, text, changed }: Unsaved): boolean => {
    const follows = writing?.slot === slot ? [...slot.follows, writing.version] : slot.follows
    return journal.write(slot.key, { id: slot.id, name, text, changed, follows })
  }

  return {
    put(slot, unsaved) {
      waiting.set(slot, unsaved)
      if (unsaved.text.length <= shortText) enter(slot, unsaved)
    },
    isWaiting: () => waiting.size > 0,
    writeJournal: () => [...waiting].map(([slot, unsaved]) => enter(slot, unsaved)).every(Boolean),
    async save() {
      if (waiting.size === 0) return
      saving ??= saveAll()
      await saving
    },
  }
}
