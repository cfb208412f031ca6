import type { TextEdit } from '../text/edit.ts'

/**
 * Why a version was kept: at a pause of the work, as the flow was when it was opened, before something big (`action`
 * says what), or because the user asked for it.
 */
export type Why = 'pause' | 'opened' | 'before' | 'named'

/** What is known of a version beside its text. */
export type Version = {
  /** Of all versions of the flow, this one only. */
  id: string
  /** When it was kept, in milliseconds since 1970. */
  time: number
  /** What the flow was called then. */
  name: string
  why: Why
  /** What was about to be done: “Convert to JSON”. */
  action?: string
  /** What the user calls it. One with a label stays until the user takes it away. */
  label?: string
  /** What differs from the version before it, in words. Missing where that isn’t known (any more): see `addSummaries`. */
  summary?: string
}

/** A version that is to be kept. */
export type NewVersion = Omit<Version, 'id' | 'summary'> & { text: string }

/** A version among the others: its text is made of the one after it. None for the newest, whose text is there. */
export type Kept = Version & { back?: readonly TextEdit[] }

/** The versions of one flow. */
export type Versions = {
  /** The text of the newest version. */
  newest: string
  /** The newest first. */
  kept: readonly Kept[]
  /** The id of the next one. */
  next: number
  /** A record that couldn’t be read, or only in part. It stays as it is. */
  lost?: unknown
}

/** Before the first. */
export const noVersions: Versions = { newest: '', kept: [], next: 1 }
