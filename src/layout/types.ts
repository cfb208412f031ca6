import type { Path, Place } from '../swml/index.ts'

/** All lengths in flow pixels (at 100 % zoom), x to the right, y down, boxes by their top left corner. */
export type Box = {
  kind: 'step' | 'start' | 'end' | 'section' | 'branch' | 'past'
  /** Stable over edits: made from step ids. A React key. */
  key: string
  /** Of the step (for `step`), or of the step that has the branch, or whose branches the call may pass by (`past`). */
  stepId?: number
  path: Path
  /** For sections, branches and pills. */
  label: string
  x: number
  y: number
  width: number
  height: number
}

/** A place where a step can be put. `x`, `y`: its centre, on the line. */
export type InsertionPoint = {
  key: string
  place: Place
  x: number
  y: number
  /** Ids of the steps before and after, for "Insert between A and B". */
  before: number | undefined
  after: number | undefined
  /** The list is empty: shown as a drop zone with words. */
  empty: boolean
}

/** A line between boxes, as points in flow pixels. */
export type Line = {
  key: string
  points: readonly { x: number; y: number }[]
  /** Ends in an arrow head. */
  arrow: boolean
  /**
   * `end`: the mark below a step from which the call doesn't go on. `unreached`: between steps that nothing leads to.
   */
  look?: 'end' | 'unreached'
}

/** What hangs below the card of a step with branches that are shown. */
export type BranchRows = {
  /** From which height to which each row of branches goes; from the lower edge of the card to where they join. */
  rows: readonly { top: number; bottom: number }[]
  /** By branch, the place of its row in `rows`; last the one of the way past them, where there is one. */
  rowOf: readonly number[]
  /** They take several rows. */
  isWrapped: boolean
  /** How far right it goes, its lines included. */
  right: number
}

/** Where everything is drawn, in flow pixels. */
export type Layout = {
  boxes: readonly Box[]
  gaps: readonly InsertionPoint[]
  lines: readonly Line[]
  /** By the id of the step. */
  branchRows: ReadonlyMap<number, BranchRows>
  width: number
  height: number
}
