import type { RefObject } from 'react'
import { swallowClick } from '../../ui/swallowClick.ts'
import { pull } from '../drag/useAutoScroll.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { overlaps, type Rect } from '../view/viewMath.ts'
import type { BoxStore } from './selectionBox.ts'

type Down = { pointerId: number; clientX: number; clientY: number; adds: boolean }

type Selecting = {
  model: RefObject<CanvasModel>
  view: RefObject<FlowView | undefined>
  keepsView: RefObject<boolean>
  store: BoxStore
  panBy: (x: number, y: number) => void
}

/**
 * Call on pointerdown on the ground: draws a frame from there and selects the steps it touches, in addition to those
 * selected before where `adds`. The view scrolls along at its edges.
 */
export function selectWithBox(
  down: Down,
  { model, view, keepsView, store, panBy }: Selecting,
): void {
  const { document, selection: before } = model.current
  const start = view.current?.screenToFlowPosition({ x: down.clientX, y: down.clientY })
  if (start === undefined) return
  let pointer = { x: down.clientX, y: down.clientY }
  let drawing = false
  let frame = 0

  const update = () => {
    const end = view.current?.screenToFlowPosition(pointer)
    if (end === undefined) return
    const rect = between(start, end)
    store.setState({ rect })
    const touched = model.current.layout.boxes.flatMap((box) =>
      box.kind === 'step' && box.stepId !== undefined && overlaps(box, rect) ? box.stepId : [],
    )
    keepsView.current = true
    document.select(down.adds ? [...new Set([...before, ...touched])] : touched)
  }
  const scroll = () => {
    const bounds = model.current.pane?.getBoundingClientRect()
    if (bounds !== undefined) {
      const x = pull(pointer.x, bounds.left, bounds.right)
      const y = pull(pointer.y, bounds.top, bounds.bottom)
      if (x !== 0 || y !== 0) {
        panBy(-x, -y)
        update()
      }
    }
    frame = requestAnimationFrame(scroll)
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    pointer = { x: event.clientX, y: event.clientY }
    if (!drawing) {
      if (Math.hypot(pointer.x - down.clientX, pointer.y - down.clientY) <= 4) return
      drawing = true
      frame = requestAnimationFrame(scroll)
    }
    update()
  }
  const stop = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', stop)
    window.removeEventListener('pointercancel', stop)
    window.removeEventListener('keydown', cancel, true)
    cancelAnimationFrame(frame)
    if (drawing) swallowClick()
    store.setState({ rect: undefined })
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !drawing) return
    event.stopImmediatePropagation()
    document.select(before)
    stop()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', stop)
  window.addEventListener('pointercancel', stop)
  window.addEventListener('keydown', cancel, true)
}

type Point = { x: number; y: number }

function between(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}
