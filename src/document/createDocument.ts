import { createStore } from 'zustand/vanilla'
import { minimalEdit } from '../text/minimalEdit.ts'
import { analyses, isCurrent } from './analysis.ts'
import { Analyzer } from './analyzer.ts'
import { type Core, editWhenRead, makeChange, runWaiting, selectSteps, travel } from './changes.ts'
import { documentLanguage } from './documentLanguage.ts'
import type { OnFault } from './fault.ts'
import { guardedStore } from './guardedStore.ts'
import { createHistory, type HistoryOptions } from './history.ts'
import type { DocumentLanguage } from './language.ts'
import { createLivenessKeeper } from './livenessKeeper.ts'
import { localReader, type Reader } from './reader.ts'
import type { DocumentState, WirelineDocument } from './types.ts'
import { createWaitingEdits } from './waitingEdits.ts'
import { lateReader } from './worker/lateReader.ts'

/** Everything may be left out. */
export type DocumentOptions = HistoryOptions & {
  /** For downloads, without an ending; `untitled` unless given. */
  name?: string | undefined
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
 *
 * Its parts: `changes.ts` makes a change and its undo step, `advance.ts` works out what follows from it at once,
 * `analyzer.ts` what follows in the background; `waitingEdits.ts` holds edits while a long text is read.
 */
export function createDocument(text: string, options: DocumentOptions = {}): WirelineDocument {
  const { language = documentLanguage, longText = longTextByDefault, onFault = () => {} } = options
  const { checkPause = 150 } = options
  const store = guardedStore(
    createStore(() => blank(language, options.name)),
    onFault,
  )
  const reader = options.reader ?? readerFor(language)
  const onRead = () => runWaiting(core)
  const core: Core = {
    store,
    history: createHistory(options),
    analyzer: new Analyzer(store, { language, reader, longText, checkPause, onRead, onFault }),
    waiting: createWaitingEdits(onFault),
    canBeRead: (asked) => asked.length >= longText || language.readFlow(asked).readable,
  }
  const { history, analyzer } = core
  store.setState({ text, ...analyzer.follow({ text, edits: minimalEdit('', text) }) })
  const livenessKeeper = createLivenessKeeper(store, {
    reader,
    longText,
    pause: checkPause,
    onFault,
  })

  return {
    store,
    liveness: livenessKeeper.store,
    apply(edits, asked) {
      const isOfText = asked.origin === 'source' || asked.origin === 'remote'
      const basis = asked.basis ?? (isOfText ? 'text' : 'flow')
      if (basis === 'flow' && !isCurrent(store.getState())) return false
      makeChange(core, edits, asked)
      return true
    },
    edit: (...asked) => editWhenRead(core, ...asked),
    replaceText(after, { label, select = [] }) {
      history.endGroup()
      const edits = minimalEdit(store.getState().text, after)
      makeChange(core, edits, { kind: 'replace', origin: 'command', label, select })
      history.endGroup()
    },
    rename: (name) => store.setState({ name }),
    undo: () => travel(core, 'undo'),
    redo: () => travel(core, 'redo'),
    endGroup: history.endGroup,
    select: (ids) => selectSteps(core, ids),
    retry() {
      analyzer.retry()
      livenessKeeper.retry()
    },
    warm: () => reader.warm?.(),
    settled: () => analyzer.settled(),
    dispose() {
      livenessKeeper.dispose()
      analyzer.dispose()
    },
  }
}

/** In a worker; outside a browser there are none. */
function readerFor(language: DocumentLanguage): Reader {
  return typeof Worker === 'undefined' ? localReader(language) : lateReader(language)
}

function blank(language: DocumentLanguage, name = 'untitled'): DocumentState {
  return {
    text: '',
    name,
    revision: 0,
    flow: language.readFlow(''),
    analysis: analyses.ready,
    problems: [],
    problemsByStep: new Map(),
    selection: [],
    undoLabel: undefined,
    redoLabel: undefined,
    lastChange: undefined,
  }
}
