import { type RefObject, useEffect, useRef } from 'react'
import type { ViewPort } from '../../commands/types.ts'
import { isReading } from '../../document/analysis.ts'
import { useDocument } from '../../document/hooks.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { forgetMove } from './moveView.ts'
import { openingView } from './viewMath.ts'

type Following = {
  document: WirelineDocument
  model: RefObject<CanvasModel>
  view: RefObject<FlowView | undefined>
  port: ViewPort
  /** Set by whoever selects something that can be seen already. */
  keepsView: RefObject<boolean>
}

/**
 * Moves the view by itself: to the start of the call when another text was opened, and to the selected step when it
 * was selected elsewhere.
 */
export function useFollow({ document, model, view, port, keepsView }: Following): void {
  const selection = useDocument(document, (state) => state.selection)
  const change = useDocument(document, (state) => state.lastChange)
  const reading = useDocument(document, isReading)
  const followed = useRef(selection)
  const seen = useRef(change)
  // A flow that is read in the background isn't there yet at first.
  const opening = useRef(reading)

  useEffect(() => {
    if (seen.current !== change && change?.kind === 'replace') opening.current = true
    seen.current = change
    const { layout, size } = model.current
    if (!opening.current || reading || layout.boxes.length === 0) return
    opening.current = false
    if (!view.current) return
    forgetMove(view.current)
    view.current.setViewport(openingView(layout, size))
  }, [change, reading, model, view])
  useEffect(() => {
    if (followed.current === selection) return
    followed.current = selection
    const keptView = keepsView.current
    keepsView.current = false
    const [only] = selection
    if (keptView || only === undefined || selection.length !== 1) return
    // What came back by undo has the keyboard, too, where a step had it.
    const { pane } = model.current
    const card = pane?.ownerDocument.activeElement?.closest('[data-card]') ?? null
    port.reveal(only, { focus: card !== null && pane?.contains(card) === true })
  }, [selection, port, keepsView, model])
}
