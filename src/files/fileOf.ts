import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from '../document/perDocument.ts'
import type { FileLink } from './fileLink.ts'

/** A document's file, and how the two stand. */
export type FileState = {
  /** With its ending. */
  name: string
  /**
   * `same`: the file holds the flow. `ahead`: what was changed here isn't in the file yet. `changed`: somebody else
   * changed the file. `unasked`: the browser wants the user asked before the file is looked at. `failed`: it can't be
   * looked at.
   */
  kind: 'same' | 'ahead' | 'changed' | 'unasked' | 'failed'
  /** Where somebody else changed it: its text, and the link for whoever takes that. */
  theirs?: { text: string; link: FileLink }
  /** Where it failed: why, in plain words. */
  why?: string
}

/** The file a document was opened from or saved to, if there is one; set by `FileFollower`. */
export const fileOf = perDocument<StoreApi<{ file: FileState | undefined }>>(() =>
  createStore(() => ({ file: undefined })),
)
