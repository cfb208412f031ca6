import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from '../../document/perDocument.ts'
import type { InsertionPoint } from '../../layout/types.ts'

/** What is being dragged: a new step of a method, steps of the flow, or a jump from a step to another. */
export type Drag =
  | { kind: 'insert'; method: string }
  | { kind: 'move'; ids: readonly number[] }
  | { kind: 'jump'; from: number }

/** What is being dragged and where it is; `drag` is undefined while nothing is. */
export type DragState = {
  drag: Drag | undefined
  /** Of the pointer, in the window. */
  x: number
  y: number
  /** Alt is held: steps are copied. */
  copy: boolean
  /** Where a drop goes now; undefined while not over the canvas. */
  gap: InsertionPoint | undefined
  /** The step that a jump leads to if it is let go now. */
  target: number | undefined
}

/** Filled in by the canvas that shows the document. */
export type DropTarget = {
  gapAt: (drag: Drag, x: number, y: number, copy: boolean) => InsertionPoint | undefined
  drop: (drag: Drag, gap: InsertionPoint, copy: boolean) => void
  /** The step at the pointer, where a jump from the step `from` may lead to it. */
  stepAt: (from: number, x: number, y: number) => number | undefined
  jump: (from: number, to: number) => void
}

/** Where palette and canvas meet: one per document. */
export type DragSession = { store: StoreApi<DragState>; target: DropTarget | undefined }

/** Nothing is dragged. */
export const noDrag: DragState = {
  drag: undefined,
  x: 0,
  y: 0,
  copy: false,
  gap: undefined,
  target: undefined,
}

/** The drag of a document's canvas and palette. */
export const dragSessionOf = perDocument(
  (): DragSession => ({ store: createStore(() => noDrag), target: undefined }),
)
