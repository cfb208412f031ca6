import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from './perDocument.ts'

/** Where a call that is played is, and has been, by the ids of the document's steps. */
export type CallMarks = {
  /** The step being run, or waited at. */
  running: number | undefined
  /** Every step that was run. */
  taken: ReadonlySet<number>
  /** Those that started what runs in the background now. */
  live: ReadonlySet<number>
}

/** What a document's flow and the call that is played through it have to know of each other. */
export type Calling = {
  /** Undefined: no call is played. */
  marks: CallMarks | undefined
  /** Steps before which a call stops. */
  breakpoints: ReadonlySet<number>
  /** Steps that no scenario comes to, while the scenarios are looked at. */
  untried: ReadonlySet<number>
  /** The step that somebody wants a call to start at; taken away by whoever starts it. */
  startAt: number | undefined
  /** Ends the call that is played. */
  stop: () => void
}

/** Kept with the document, so that commands, canvas and the call itself meet here. */
export const calling = perDocument<StoreApi<Calling>>(() =>
  createStore(() => ({
    marks: undefined,
    breakpoints: new Set<number>(),
    untried: new Set<number>(),
    startAt: undefined,
    stop: () => {},
  })),
)
