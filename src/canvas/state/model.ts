import type { ReactFlowInstance } from '@xyflow/react'
import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Box, InsertionPoint, Layout } from '../../layout/types.ts'
import type { Flow, StepPlaces } from '../../swml/index.ts'
import type { CardFocusState } from '../cards/cardFocus.ts'
import type { CardNode } from '../cards/cardNodes.ts'
import type { DragSession } from '../drag/dragSession.ts'
import type { Size } from '../view/viewMath.ts'
import type { Folds } from './useFolds.ts'

/** React Flow's own handle; undefined until it is on the page. */
export type FlowView = ReactFlowInstance<CardNode>

/** Which menu is up, and where. */
export type OpenMenu =
  | { kind: 'insert'; gap: InsertionPoint; anchor: Element }
  | { kind: 'card'; at: { x: number; y: number } }
  /** Of a section's name or a branch's label, by its box. */
  | { kind: 'mark'; box: Box; at: { x: number; y: number } }

/** What the canvas's handlers know: always as last rendered. */
export type CanvasModel = {
  document: WirelineDocument
  ports: Ports
  flow: Flow
  layout: Layout
  places: StepPlaces
  selection: readonly number[]
  current: number | undefined
  setCurrent: (id: number) => void
  folds: Folds
  size: Size
  readOnly: boolean
  hasMenu: boolean
  openMenu: (menu: OpenMenu | undefined) => void
  dragSession: DragSession
  pane: HTMLElement | null
  focus: CardFocusState
}
