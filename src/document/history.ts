import { ownCopy, type Path } from '../swml/index.ts'
import { invertEdits } from '../text/applyEdits.ts'
import { composeEdits } from '../text/composeEdits.ts'
import type { TextEdit } from '../text/edit.ts'
import { rebaseEdits } from '../text/rebaseEdits.ts'

/**
 * One undo step: what takes back what the user did; once undone, what does it again. `here` is the side of it on which
 * the document stands, `there` the one that the edits lead to.
 */
export type Entry = {
  label: string
  group: string | undefined
  edits: readonly TextEdit[]
  here: Side
  there: Side
  /** Somebody else has changed the text since. */
  isAmongOthers?: true
}

/** The edits that an entry comes to, where they aren’t simply its own. */
export type Adapt = (entry: Entry) => readonly TextEdit[]

/** What the document is on one side of an undo step. */
type Side = {
  /** Paths of the selected steps; unset, the selection follows its steps. */
  selection: readonly Path[] | undefined
}

/** Entries that can be undone and redone. */
export type History = {
  /** Adds an entry, or joins it to the last one of the same group. Forgets what was undone. */
  push: (entry: Entry) => void
  /**
   * Moves the last entry over to what can be redone; the entry as it is to be applied. `text`: the document's, which the
   * edits of the entry are of. `adapt` may say that others do.
   */
  undo: (text: string, adapt?: Adapt) => Entry | undefined
  redo: (text: string, adapt?: Adapt) => Entry | undefined
  /**
   * Somebody else has changed the text: what can be undone and redone stays what the user did, and nothing else.
   */
  follow: (edits: readonly TextEdit[]) => void
  endGroup: () => void
  undoLabel: () => string | undefined
  redoLabel: () => string | undefined
}

/** Bounds of a history. */
export type HistoryOptions = {
  /** Bytes of text kept in edits; the oldest entries are dropped beyond it. The last one always stays. */
  maxBytes?: number
  /** Milliseconds a group stays open after its last change. */
  groupPause?: number
  now?: () => number
}

/** Entries of edits, bounded by memory. Knows no text: who calls applies the edits. */
export function createHistory(options: HistoryOptions = {}): History {
  const { maxBytes = 20_000_000, groupPause = 1500, now = () => Date.now() } = options
  let done: Entry[] = []
  let undone: Entry[] = []
  let openUntil = Number.NEGATIVE_INFINITY
  let bytes = 0

  return {
    push(entry) {
      const top = done.at(-1)
      const joins = top?.group !== undefined && top.group === entry.group && now() <= openUntil
      const added = withoutTheirText(joins ? join(top, entry) : entry)
      if (joins) bytes -= sizeOf(done.pop())
      done.push(added)
      bytes += sizeOf(added)
      while (bytes > maxBytes && done.length > 1) bytes -= sizeOf(done.shift())
      undone = []
      openUntil = now() + groupPause
    },
    undo(text, adapt) {
      openUntil = Number.NEGATIVE_INFINITY
      const last = done.pop()
      bytes -= sizeOf(last)
      const entry = adapted(last, adapt)
      if (entry) undone.push(turned(entry, text))
      return entry
    },
    redo(text, adapt) {
      openUntil = Number.NEGATIVE_INFINITY
      const entry = adapted(undone.pop(), adapt)
      if (entry === undefined) return undefined
      const back = turned(entry, text)
      done.push(back)
      bytes += sizeOf(back)
      return entry
    },
    follow(edits) {
      done = following(done, edits)
      undone = following(undone, edits)
      bytes = done.reduce((sum, entry) => sum + sizeOf(entry), 0)
    },
    endGroup() {
      openUntil = Number.NEGATIVE_INFINITY
    },
    undoLabel: () => done.at(-1)?.label,
    redoLabel: () => undone.at(-1)?.label,
  }
}

function adapted(entry: Entry | undefined, adapt: Adapt | undefined): Entry | undefined {
  return entry && adapt ? { ...entry, edits: adapt(entry) } : entry
}

/** The entry that leads back, of one that is about to be applied to this text. */
function turned({ here, there, ...entry }: Entry, text: string): Entry {
  const edits = invertEdits(text, entry.edits)
  return withoutTheirText({ ...entry, edits, here: there, there: here })
}

/** The entries after a change of somebody else's, the last one being the one that would be applied next. */
function following(entries: readonly Entry[], edits: readonly TextEdit[]): Entry[] {
  const kept: Entry[] = []
  let change = edits
  for (const entry of entries.toReversed()) {
    kept.push({
      ...entry,
      edits: rebaseEdits(entry.edits, change, 'first'),
      isAmongOthers: true,
      // Its paths are those of a flow that never was.
      here: { selection: undefined },
      there: { selection: undefined },
    })
    change = rebaseEdits(change, entry.edits, 'second')
  }
  return kept.reverse()
}

/** What is kept holds on to no text that it was cut from, or sixty edits would keep sixty whole texts. */
function withoutTheirText(entry: Entry): Entry {
  return { ...entry, edits: entry.edits.map(owned) }
}

function owned(edit: TextEdit): TextEdit {
  return { ...edit, text: ownCopy(edit.text) }
}

function join(first: Entry, second: Entry): Entry {
  return { ...first, edits: composeEdits(second.edits, first.edits), here: second.here }
}

function sizeOf(entry: Entry | undefined): number {
  if (entry === undefined) return 0
  return entry.edits.reduce(
    (bytes, { text }) => bytes + bytesOfEdit + text.length * 2,
    bytesOfEntry,
  )
}

/** About what an entry takes, and each of its edits, beside the text in them. */
const bytesOfEntry = 500
const bytesOfEdit = 50
