import type { FlowDatabase } from './database.ts'
import type { Journal } from './journal.ts'
import type { StoredFlow } from './types.ts'

/** A place in the database that this tab writes to: the flow's id, and the version it last saw there. */
export type Slot = { id: string; known: string | undefined }

export type Unsaved = { name: string; text: string; changed: number }

export type Saver = {
  /** Remembers what is to be written; the journal has it at once, as far as it isn't too long for that. */
  put: (slot: Slot, unsaved: Unsaved) => void
  /** Writes all that is waiting. Rejects with the database's error where even the journal couldn't keep it. */
  save: () => Promise<void>
  /** Writes all that is waiting to the journal, at once. */
  writeJournal: () => boolean
}

type SaverWorld = {
  /** Undefined where the browser denies it; `failure` says why. */
  database: FlowDatabase | undefined
  failure: unknown
  journal: Journal
  newId: () => string
  /** Somebody else wrote the flow: this slot has got a new id. */
  onConflict: (slot: Slot) => void
}

/** Characters up to which a text goes to the journal with every change: well under a millisecond. */
const shortText = 100_000

/** Brings changes into the database, each place's latest only, one write after the other. */
export function createSaver({ database, failure, journal, newId, onConflict }: SaverWorld): Saver {
  const waiting = new Map<Slot, Unsaved>()
  let writing: { slot: Slot; version: string } | undefined
  let saving: Promise<void> | undefined

  const writeOne = async (slot: Slot, unsaved: Unsaved): Promise<void> => {
    if (!database) throw failure
    const version = newId()
    const flow: StoredFlow = { ...unsaved, id: slot.id, version }
    writing = { slot, version }
    const isOurs = await database.put(flow, slot.known).finally(() => {
      writing = undefined
    })
    if (isOurs) {
      slot.known = version
      if (waiting.get(slot) !== unsaved) return
      waiting.delete(slot)
      journal.clear(slot.id)
      return
    }
    journal.clear(slot.id)
    slot.id = newId()
    slot.known = undefined
    onConflict(slot)
  }

  const saveAll = async (): Promise<void> => {
    for (;;) {
      const next = waiting.entries().next().value
      if (!next) return
      await writeOne(...next)
    }
  }

  const enter = (slot: Slot, { name, text, changed }: Unsaved): boolean => {
    const follows = [slot.known, writing?.slot === slot ? writing.version : undefined]
    return journal.write({
      id: slot.id,
      name,
      text,
      changed,
      follows: follows.filter((version) => version !== undefined),
    })
  }

  const writeJournal = () => [...waiting].every(([slot, unsaved]) => enter(slot, unsaved))

  return {
    put(slot, unsaved) {
      waiting.set(slot, unsaved)
      if (unsaved.text.length <= shortText) enter(slot, unsaved)
    },
    writeJournal,
    save() {
      saving ??= saveAll()
        .catch((error) => {
          // The journal is on this device as well.
          if (!writeJournal()) throw error
        })
        .finally(() => {
          saving = undefined
        })
      return saving
    },
  }
}
