import { applyEdits } from '../text/applyEdits.ts'
import type { TextEdit } from '../text/edit.ts'
import { mergeTexts } from '../text/mergeTexts.ts'
import type { Connection } from './connection.ts'
import type { FlowDatabase } from './database.ts'
import type { Journal } from './journal.ts'
import { isDamaged, isSame, lookUp } from './readStored.ts'
import type { FlowContent, StoredFlow } from './types.ts'

/**
 * A place in the database that this tab writes to: the flow's id, the versions there that its text comes after, and
 * the key of the journal's entry, which is this tab's own.
 */
export type SaveTarget = {
  id: string
  follows: readonly string[]
  readonly key: string
  /** What the database had last, as far as this tab knows: what its texts were made of. */
  base?: FlowContent | undefined
}

/** What is to be written; `changed` in milliseconds since 1970. */
export type Unsaved = FlowContent & { changed: number }

/**
 * Brings changes into the database, each place's latest only, one write after the other.
 *
 * Each write names the versions it comes after (`follows`), so that nobody overwrites what they don't know. Where
 * another tab was faster, its change and this tab's are brought together (`mergeTexts`) and written again; where both
 * are of the same lines, or nobody knows what they were made of, this tab's text goes to a place of its own.
 */
export type Saver = {
  /** Remembers what is to be written; the journal has it at once, as far as it isn't too long for that. */
  put: (target: SaveTarget, unsaved: Unsaved) => void
  /** Writes all that is waiting. Rejects with the database's error, or with why there is none. */
  save: () => Promise<void>
  /** What of a place, or of any, the database doesn't have yet. */
  waiting: ReadonlyMap<SaveTarget, Unsaved>
  /** Nothing of this place is to be written any more. */
  forget: (target: SaveTarget) => void
  /** Writes all that is waiting to the journal, at once; false where it has no room for it. */
  writeJournal: () => boolean
}

type SaverEnvironment = {
  connection: Pick<Connection, 'database' | 'failure'>
  journal: Journal
  newId: () => string
  /** Whether a new tab is to open this one. */
  isCurrent: (target: SaveTarget) => boolean
  /** The database has it. */
  onWritten: (target: SaveTarget) => void
  /** Somebody else changed the flow as well: these edits bring their change into this tab's text. */
  onMerged: (
    target: SaveTarget,
    edits: readonly TextEdit[],
    merged: Pick<FlowContent, 'name' | 'scenarios'>,
  ) => void
  /** Somebody else changed the same lines: this target has got a new id, and its text the name of a copy. */
  onMoved: (target: SaveTarget, copy: string, former: { id: string; name: string }) => void
}

/** Characters up to which a text goes to the journal with every change: well under a millisecond. */
const shortText = 100_000

export function createSaver(environment: SaverEnvironment): Saver {
  const { connection, journal, newId } = environment
  const waiting = new Map<SaveTarget, Unsaved>()
  let writing: { target: SaveTarget; version: string } | undefined
  let saving: Promise<void> | undefined

  const isWritten = (target: SaveTarget, written: Unsaved, version: string) => {
    target.follows = [version]
    target.base = written
    const now = waiting.get(target)
    if (!now || !isSame(now, written)) return
    waiting.delete(target)
    journal.clear(target.key)
  }

  const settle = async (target: SaveTarget, database: FlowDatabase): Promise<void> => {
    const stored = await lookUp(target.id, database)
    const mine = waiting.get(target)
    if (mine === undefined) return
    const isRead = stored !== undefined && !isDamaged(stored)
    if (isRead && isSame(stored, mine)) return isWritten(target, mine, stored.version)
    const { base } = target
    const edits = isRead && base && mergeTexts(base.text, mine.text, stored.text)
    const others = edits && mergeTexts(base.scenarios, mine.scenarios, stored.scenarios)
    if (!others) return move(target, mine)
    const merged = {
      name: mine.name === base.name ? stored.name : mine.name,
      scenarios: applyEdits(mine.scenarios, others),
    }
    target.follows = [stored.version]
    target.base = stored
    environment.onMerged(target, edits, merged)
    // Whoever shows the flow has put what came of it.
    if (waiting.get(target) === mine)
      put(target, { ...mine, ...merged, text: applyEdits(mine.text, edits) })
  }

  const move = (target: SaveTarget, mine: Unsaved) => {
    const former = { id: target.id, name: mine.name }
    const copy = nameOfCopy(mine.name)
    target.id = newId()
    target.follows = []
    target.base = undefined
    // In place of the entry under the former id, which is cleared only once the text is stored.
    put(target, { ...mine, name: copy })
    environment.onMoved(target, copy, former)
  }

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
    if (!isOurs) return settle(target, database)
    isWritten(target, unsaved, version)
    environment.onWritten(target)
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

  const enter = (target: SaveTarget, unsaved: Unsaved): boolean => {
    const follows =
      writing?.target === target ? [...target.follows, writing.version] : target.follows
    return journal.write(target.key, { ...unsaved, id: target.id, follows })
  }
  const put = (target: SaveTarget, unsaved: Unsaved) => {
    waiting.set(target, unsaved)
    if (lengthOf(unsaved) <= shortText) enter(target, unsaved)
  }

  return {
    put,
    waiting,
    forget(target) {
      waiting.delete(target)
      journal.clear(target.key)
    },
    writeJournal: () =>
      [...waiting].map(([target, unsaved]) => enter(target, unsaved)).every(Boolean),
    async save() {
      if (waiting.size === 0) return
      saving ??= saveAll()
      await saving
    },
  }
}

/** Characters of all that is to be written. */
export function lengthOf({ text, scenarios }: Unsaved): number {
  return text.length + scenarios.length
}

function nameOfCopy(name: string): string {
  return name.endsWith(' copy') ? name : `${name} copy`
}
