import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Path, textAfter } from '../swml/index.ts'
import { applyEdits, invertEdits } from '../text/applyEdits.ts'
import type { TextEdit } from '../text/edit.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { documentLanguage } from './documentLanguage.ts'
import type { OnFault } from './fault.ts'
import { createFlowKeeper } from './flowKeeper.ts'
import { createHistory, type Entry, type HistoryOptions, type OpenedFlow } from './history.ts'
import type { DocumentLanguage } from './language.ts'
import { createLivesKeeper } from './livesKeeper.ts'
import { localReader, type Reader } from './reader.ts'
import { idsAtPaths, stepsWithIds } from './steps.ts'
import type { ApplyOptions, DocumentState, Origin, WirelineDocument } from './types.ts'
import { lateReader } from './worker/lateReader.ts'

export type DocumentOptions = HistoryOptions & {
  /** For downloads, without an ending; `untitled` unless given. */
  name?: string
  /** For tests: another language, another reader for long texts. */
  language?: DocumentLanguage
  reader?: Reader
  /** Texts of at least this many characters are read in the background. */
  longText?: number
  /** Milliseconds after the last edit until the flow as a whole is checked again. */
  checkPause?: number
  /** Told of what broke in the background. The state says so too, where it matters. */
  onFault?: OnFault
}

/** About 300 steps: read and checked within 50 ms. */
const longTextByDefault = 15_000

/**
 * An open document: the text, and everything worked out from it. Short texts are read on the spot, long ones in the
 * background (`reading`). A text that can't be read is kept; its own last good flow stays, marked `stale`.
 */
export function createDocument(text: string, options: DocumentOptions = {}): WirelineDocument {
  const language = options.language ?? documentLanguage
  const history = createHistory(options)
  const onFault = options.onFault ?? (() => {})
  const store = guarded(
    createStore(() => blank(language, options.name)),
    onFault,
  )
  /** What flows have been renamed to since they were opened. */
  const names = new Map<symbol, string>()
  let waiting: Parameters<WirelineDocument['edit']>[] = []
  // Outside a browser there are none.
  const hasWorkers = typeof Worker !== 'undefined'
  const reader: Reader = options.reader ?? (hasWorkers ? lateReader : localReader)(language)
  const longText = options.longText ?? longTextByDefault
  const pause = options.checkPause ?? 150
  const keeper = createFlowKeeper(store, {
    language,
    reader,
    longText,
    checkPause: pause,
    onRead: () => runWaiting(),
    onFault,
  })
  store.setState({ text, ...keeper.follow(text, minimalEdit('', text), undefined) })
  const livesKeeper = createLivesKeeper(store, { reader, longText, pause, onFault })

  const runWaiting = () => {
    if (waiting.length === 0 || store.getState().reading) return
    const asked = waiting
    waiting = []
    for (const [makeIntent, later] of asked) {
      try {
        const outcome = edit(makeIntent, later)
        if (outcome !== 'waiting') later?.(outcome)
      } catch (error) {
        // The others have waited as well.
        onFault('edit', error)
        later?.('failed')
      }
    }
  }

  const labels = () => ({ undoLabel: history.undoLabel(), redoLabel: history.redoLabel() })

  const selectIds = (ids: readonly number[]) => {
    keeper.forgetSelect()
    const { flow, selection } = store.getState()
    const next = stepsWithIds(flow, ids).map((step) => step.id)
    const same = next.length === selection.length && next.every((id, i) => id === selection[i])
    if (!same) store.setState({ selection: next })
  }

  /** Sets text and all that follows from it at once; `record` gets to see the state to come. */
  const change = (
    after: string,
    edits: readonly TextEdit[],
    { origin, select, opens }: { origin: Origin; select?: readonly Path[]; opens?: OpenedFlow },
    record: (next: Partial<DocumentState>) => void,
  ) => {
    const state = store.getState()
    const isOther = opens !== undefined && opens.identity !== state.identity
    if (isOther) {
      keeper.forgetFlow()
      // They were meant for the flow that goes.
      for (const [, later] of waiting.splice(0)) later?.('refused')
    }
    const derived = keeper.follow(after, edits, select)
    record(derived)
    const revision = state.revision + 1
    const lastChange = { edits, origin, revision, ...(isOther && { opens: true }) }
    store.setState({
      ...derived,
      ...labels(),
      ...opens,
      text: after,
      revision,
      lastChange,
    })
    // A text that was long may have become short enough to be read on the spot.
    runWaiting()
  }

  const make = (
    edits: readonly TextEdit[],
    { label, origin, group, select }: ApplyOptions,
    opened?: Entry['opened'],
  ) => {
    const state = store.getState()
    const isCurrent = state.flow.text === state.text
    const after = isCurrent ? textAfter(state.flow, edits) : applyEdits(state.text, edits)
    if (after === state.text && !opened) {
      if (select) selectIds(idsAtPaths(state.flow, select))
      return
    }
    const inverse = invertEdits(state.text, edits)
    const selectionBefore = selectedPaths(state)
    change(after, edits, { origin, select, opens: opened?.after }, (next) => {
      const selectionAfter = select ?? selectedPaths({ ...state, ...next })
      history.push({ label, group, edits, inverse, selectionBefore, selectionAfter, opened })
    })
  }

  const apply: WirelineDocument['apply'] = (edits, options) => {
    const { stale, reading } = store.getState()
    const basis = options.basis ?? (fromText.has(options.origin) ? 'text' : 'flow')
    if (basis === 'flow' && (stale || reading)) return false
    make(edits, options)
    return true
  }

  const edit: WirelineDocument['edit'] = (makeIntent, later) => {
    const { flow, stale, reading } = store.getState()
    if (reading) {
      waiting.push([makeIntent, later])
      return 'waiting'
    }
    if (stale) return 'refused'
    const intent = makeIntent(flow)
    if (intent) make(intent.edits, intent)
    return 'done'
  }

  /** Goes over an entry, forwards or backwards. */
  const travel = (edits: readonly TextEdit[], select: readonly Path[], opened?: OpenedFlow) => {
    const opens = opened && { ...opened, name: names.get(opened.identity) ?? opened.name }
    const after = applyEdits(store.getState().text, edits)
    change(after, edits, { origin: 'undo', select, opens }, () => {})
  }

  return {
    store,
    lives: livesKeeper.store,
    apply,
    edit,
    replaceText(after, { label, name, identity = Symbol(), select = [] }) {
      const before = store.getState()
      history.endGroup()
      const same = after === before.text && (name ?? before.name) === before.name
      const opened = { before: pick(before), after: pick({ name: name ?? before.name, identity }) }
      const edits = minimalEdit(before.text, after)
      make(edits, { label, origin: 'file', select }, same ? undefined : opened)
      history.endGroup()
    },
    rename(name) {
      names.set(store.getState().identity, name)
      store.setState({ name })
    },
    undo() {
      const entry = history.undo()
      if (!entry) return undefined
      travel(entry.inverse, entry.selectionBefore, entry.opened?.before)
      return entry.label
    },
    redo() {
      const entry = history.redo()
      if (!entry) return undefined
      travel(entry.edits, entry.selectionAfter, entry.opened?.after)
      return entry.label
    },
    endGroup: history.endGroup,
    select: selectIds,
    retry() {
      keeper.retry()
      livesKeeper.retry()
    },
    warm: () => reader.warm?.(),
    settled: keeper.settled,
    dispose() {
      livesKeeper.dispose()
      keeper.dispose()
    },
  }
}

/** A store in which one who follows it and breaks takes neither the others along nor the change itself. */
function guarded(store: StoreApi<DocumentState>, onFault: OnFault): StoreApi<DocumentState> {
  return {
    ...store,
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        try {
          listener(state, before)
        } catch (error) {
          onFault('following', error)
        }
      }),
  }
}

/** Edits from here were made from the text itself. */
const fromText: ReadonlySet<Origin> = new Set(['source', 'file', 'undo'])

function pick({ name, identity }: OpenedFlow): OpenedFlow {
  return { name, identity }
}

function selectedPaths({ flow, selection }: DocumentState): Path[] {
  return stepsWithIds(flow, selection).map((step) => step.path)
}

function blank(language: DocumentLanguage, name = 'untitled'): DocumentState {
  const flow = language.readFlow('')
  return {
    text: '',
    name,
    identity: Symbol(),
    revision: 0,
    flow,
    stale: false,
    reading: false,
    problems: [],
    checking: false,
    checkFailed: false,
    problemsByStep: new Map(),
    selection: [],
    undoLabel: undefined,
    redoLabel: undefined,
    lastChange: undefined,
  }
}
