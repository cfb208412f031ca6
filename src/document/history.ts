import { ownCopy, type Path } from '../swml/index.ts'
import { composeEdits } from '../text/composeEdits.ts'
import type { TextEdit } from '../text/edit.ts'
import type { DocumentState } from './types.ts'

/** One undo step: what the user did, and what takes it back. */
export type Entry = {
  label: string
  group: string | undefined
  edits: readonly TextEdit[]
  inverse: readonly TextEdit[]
  /** Paths of the selected steps in the flow before and after. */
  selectionBefore: readonly Path[]
  selectionAfter: readonly Path[]
  /** Where another flow took the place of one. */
  opened?: { before: OpenedFlow; after: OpenedFlow } | undefined
}

/** A flow that was opened in place of another, or left for it. */
export type OpenedFlow = Pick<DocumentState, 'name' | 'identity'>

/** Entries that can be undone and redone. */
export type History = {
  /** Adds an entry, or joins it to the last one of the same group. Forgets what was undone. */
  push: (entry: Entry) => void
  /** Moves the last entry over to what can be redone. */
  undo: () => Entry | undefined
  redo: () => Entry | undefined
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

/** Entries of edits with their inverses, bounded by memory. Knows no text: who calls applies the edits. */
export function createHistory(options: HistoryOptions = {}): History {
  const { maxBytes = 20_000_000, groupPause = 1500, now = () => Date.now() } = options
  const done: Entry[] = []
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
    undo() {
      openUntil = Number.NEGATIVE_INFINITY
      const entry = done.pop()
      bytes -= sizeOf(entry)
      if (entry) undone.push(entry)
      return entry
    },
    redo() {
      openUntil = Number.NEGATIVE_INFINITY
      const entry = undone.pop()
      bytes += sizeOf(entry)
      if (entry) done.push(entry)
      return entry
    },
    endGroup() {
      openUntil = Number.NEGATIVE_INFINITY
    },
    undoLabel: () => done.at(-1)?.label,
    redoLabel: () => undone.at(-1)?.label,
  }
}

/** What is kept holds on to no text that it was cut from, or sixty edits would keep sixty whole texts. */
function withoutTheirText(entry: Entry): Entry {
  return { ...entry, edits: entry.edits.map(owned), inverse: entry.inverse.map(owned) }
}

function owned(edit: TextEdit): TextEdit {
  return { ...edit, text: ownCopy(edit.text) }
}

function join(first: Entry, second: Entry): Entry {
  return {
    ...first,
    edits: composeEdits(first.edits, second.edits),
    inverse: composeEdits(second.inverse, first.inverse),
    selectionAfter: second.selectionAfter,
  }
}

function sizeOf(entry: Entry | undefined): number {
  if (entry === undefined) return 0
  let characters = 0
  for (const edit of entry.edits) characters += edit.text.length
  for (const edit of entry.inverse) characters += edit.text.length
  return characters * 2
}
