import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChangeRow, Flow, StepChange } from '../swml/index.ts'
import { perDocument } from './perDocument.ts'

/** A text under the name that people know it by. */
export type Named = { name: string; text: string }

/** What differs between an earlier, or another, text and a document's flow. */
export type Compared = {
  /** What it is compared with: the flow before. */
  other: Named
  /** Its flow, and the document’s, which may be a moment behind. */
  before: Flow
  after: Flow
  rows: readonly ChangeRow[]
  /** By the id of each step of the document's flow that was added, changed or moved. */
  changes: ReadonlyMap<number, StepChange['kind']>
}

/** What a document is compared with now, if with anything; set by `compareWith`. */
export const comparing = perDocument<
  StoreApi<{ compared: Compared | undefined; stop: () => void }>
>(() => createStore(() => ({ compared: undefined, stop: () => {} })))
