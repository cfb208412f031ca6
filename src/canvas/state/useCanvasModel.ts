import { useMemo, useRef, useState } from 'react'
import { useDocument } from '../../document/hooks.ts'
import { stepPlaces } from '../../swml/index.ts'
import type { CanvasProps } from '../Canvas.tsx'
import type { CardFocusState } from '../cards/cardFocus.ts'
import { dragSessionOf } from '../drag/dragSession.ts'
import type { Size } from '../view/viewMath.ts'
import { rescueFocus } from './focusCard.ts'
import type { CanvasModel } from './model.ts'
import { useCurrent } from './useCurrent.ts'
import { useFolds } from './useFolds.ts'
import { useLatest } from './useLatest.ts'
import { useLayout } from './useLayout.ts'

type Given = Pick<CanvasProps, 'document' | 'ports'> &
  Pick<CanvasModel, 'readOnly' | 'hasMenu' | 'openMenu'> & {
    size: Size
    pane: React.RefObject<HTMLElement | null>
  }

/** All that the canvas knows: `snapshot` for rendering, `model` for handlers, which outlive a render. */
export function useCanvasModel(given: Given) {
  const { document, ports, readOnly, hasMenu, openMenu, size, pane } = given
  const flow = useDocument(document, (state) => state.flow)
  const selection = useDocument(document, (state) => state.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  const places = stepPlaces(flow)
  const folds = useFolds()
  const layout = useLayout(flow, folds.collapsed)
  const [current, setCurrent] = useCurrent(places, selection, folds.collapsed)
  const keepsView = useRef(false)
  const [focus] = useState<CardFocusState>(() => ({ wanted: undefined, onLost: () => {} }))

  const snapshot = {
    document,
    ports,
    flow,
    layout,
    places,
    selection,
    selected,
    current,
    setCurrent,
    folds,
    size,
    readOnly,
    hasMenu,
    openMenu,
    dragSession: dragSessionOf(document),
    pane: pane.current,
    focus,
  }
  const model = useLatest<CanvasModel>(snapshot)
  // The card is still there when it says so: look again when the page has settled.
  focus.onLost = () => setTimeout(() => rescueFocus(model.current))
  return { snapshot, model, keepsView }
}

/** What the canvas shows at this moment. */
export type CanvasSnapshot = ReturnType<typeof useCanvasModel>['snapshot']
