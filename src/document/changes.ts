import type { StoreApi } from 'zustand/vanilla'
import { idsAtPaths, type Path, stepsWithIds, textAfter } from '../swml/index.ts'
import { applyEdits, invertEdits } from '../text/applyEdits.ts'
import type { TextEdit } from '../text/edit.ts'
import { linesRemoved, onlyRemoved, withComma } from '../text/removed.ts'
import type { Derived } from './advance.ts'
import { isCurrent, isReading, isStale } from './analysis.ts'
import type { Analyzer } from './analyzer.ts'
import type { History } from './history.ts'
import type { ApplyOptions, Change, DocumentState, WirelineDocument } from './types.ts'
import type { WaitingEdits } from './waitingEdits.ts'

/** The parts of an open document. */
export type Core = {
  store: StoreApi<DocumentState>
  history: History
  analyzer: Analyzer
  waiting: WaitingEdits
  /** Reads a text to see whether it can be read; those that are read in the background are taken for it. */
  canBeRead: (text: string) => boolean
}

/**
 * A change of the user's: the text after the edits, all that follows from it, and the undo step, set at once. Does
 * nothing where the edits change nothing; then what was to be selected is, all the same.
 */
export function makeChange(
  core: Core,
  edits: readonly TextEdit[],
  { kind = 'edit', label, origin, group, select }: ApplyOptions & { kind?: Change['kind'] },
): void {
  const state = core.store.getState()
  const isOwn = state.flow.text === state.text
  const after = isOwn ? textAfter(state.flow, edits) : applyEdits(state.text, edits)
  if (after === state.text) {
    if (select) selectSteps(core, idsAtPaths(state.flow, select))
    return
  }
  const what = { kind, label, origin, select }
  if (origin === 'remote') {
    core.history.follow(edits)
    setText(core, after, edits, what)
    return
  }
  const there = { selection: selectedPaths(state) }
  setText(core, after, edits, what, (next) => {
    const selection = select ?? selectedPaths({ ...state, ...next })
    core.history.push({
      label,
      group,
      edits: invertEdits(state.text, edits),
      here: { selection },
      there,
    })
  })
}

/** As `WirelineDocument.edit` says: at once, or once the text has been read. */
export function editWhenRead(core: Core, ...asked: Parameters<WirelineDocument['edit']>) {
  const [make] = asked
  const state = core.store.getState()
  if (isReading(state)) {
    core.waiting.add(...asked)
    return 'waiting'
  }
  if (isStale(state)) return 'refused'
  const intent = make(state.flow)
  if (intent) makeChange(core, intent.edits, intent)
  return 'done'
}

/** What was asked for while the text was read is done, unless it is still being read. */
export function runWaiting(core: Core): void {
  if (!isReading(core.store.getState()))
    core.waiting.run((...asked) => editWhenRead(core, ...asked))
}

/** Goes back over the last entry of the history, or forth; its label. */
export function travel(core: Core, kind: 'undo' | 'redo'): string | undefined {
  const state = core.store.getState()
  const { text } = state
  const entry = core.history[kind](text, (last) =>
    last.isAmongOthers && isCurrent(state) ? readableEdits(core, text, last.edits) : last.edits,
  )
  if (!entry) return undefined
  const { label, edits } = entry
  const select = entry.there.selection
  setText(core, applyEdits(text, edits), edits, { kind, label, origin: 'command', select })
  return label
}

/**
 * Edits that were made before somebody else changed the text, as far as it can be read with them: what comes back may
 * not go together with what they wrote (the brackets of an empty list, above a step of theirs). Then only what goes away
 * does, with the comma that separated it, or else only lines that go away whole.
 */
function readableEdits({ canBeRead }: Core, text: string, edits: readonly TextEdit[]) {
  const removed = onlyRemoved(edits)
  // What separates it may separate something else now.
  const things = removed.filter(({ start, end }) => /[^\s,]/.test(text.slice(start, end)))
  const ways = [
    () => edits,
    () => removed,
    ...removed.map((_, at) => () => withComma(text, removed, at)),
    () => things,
    ...things.map((_, at) => () => withComma(text, things, at)),
    () => linesRemoved(text, edits),
  ]
  for (const way of ways) {
    const found = way()
    if (canBeRead(applyEdits(text, found))) return found
  }
  return edits
}

/** Selects those of these steps that are there. */
export function selectSteps({ store, analyzer }: Core, ids: readonly number[]): void {
  analyzer.forgetSelect()
  const { flow, selection } = store.getState()
  const next = stepsWithIds(flow, ids).map((step) => step.id)
  const same = next.length === selection.length && next.every((id, i) => id === selection[i])
  if (!same) store.setState({ selection: next })
}

type What = Pick<Change, 'kind' | 'origin' | 'label'> & {
  select: readonly Path[] | undefined
}

/** Sets text and all that follows from it at once; `record` gets to see the state to come. */
function setText(
  core: Core,
  text: string,
  edits: readonly TextEdit[],
  { select, ...what }: What,
  record?: (next: Derived) => void,
): void {
  const { store, history, analyzer } = core
  const derived = analyzer.follow({ text, edits, select })
  record?.(derived)
  const revision = store.getState().revision + 1
  store.setState({
    ...derived,
    undoLabel: history.undoLabel(),
    redoLabel: history.redoLabel(),
    text,
    revision,
    lastChange: { ...what, edits, revision },
  })
  // A text that was long may have become short enough to be read on the spot.
  runWaiting(core)
}

function selectedPaths({ flow, selection }: DocumentState): Path[] {
  return stepsWithIds(flow, selection).map((step) => step.path)
}
