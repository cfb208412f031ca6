import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from './perDocument.ts'

/** Where a call that is played is, and has been, by the ids of the document's steps. */
export type CallMarks = {
  /** The step being run, or waited at. */
  running: number | undefined
  /** Every step that was run. */
  taken: ReadonlySet<number>
  /**
   * The lines it has gone along, as the layout names them: `first:` and the key of a list, `after:`, `split:` and `join:`
   * and the id of a step (with the number of a branch, or `past:` before it), `jump:` and the id of a step.
   */
  way: ReadonlySet<string>
  /** Those that started what runs in the background now. */
  live: ReadonlySet<number>
}

/** In words, for whoever doesn't see the marks. */
export const callWords = { running: 'The call is here', taken: 'The call was here' } as const

/** The same for a step that no scenario comes to. */
export const untriedWords = 'Not tried by any scenario'

/** Whether a call is at a step, or has been. */
export function callAt(
  id: number,
  marks: CallMarks | undefined,
): keyof typeof callWords | undefined {
  if (marks?.running === id) return 'running'
  return marks?.taken.has(id) ? 'taken' : undefined
}

/** What a document's flow and the call that is played through it have to know of each other. */
export type Calling = {
  /** Undefined: no call is played. */
  marks: CallMarks | undefined
  /** Steps before which a call stops. */
  breakpoints: ReadonlySet<number>
  /** Steps that no scenario comes to, while the scenarios are looked at. */
  untried: ReadonlySet<number>
  /** Branches that none does, by their paths as JSON. */
  untriedBranches: ReadonlySet<string>
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
    untriedBranches: new Set<string>(),
    startAt: undefined,
    stop: () => {},
  })),
)
