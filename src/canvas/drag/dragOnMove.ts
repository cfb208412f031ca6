import { swallowClick } from '../../ui/swallowClick.ts'
import { type Drag, type DragSession, noDrag } from './dragSession.ts'

/** Further than this (CSS pixels) is a drag and not a click. */
const threshold = 4

type Down = { pointerId: number; clientX: number; clientY: number }

/**
 * Call on pointerdown: once the pointer has moved far enough, what `begin` gives is dragged until it is let go,
 * cancelled, or Escape is pressed. The click that the browser sends after a drag is swallowed.
 */
export function dragOnMove(
  dragSession: DragSession,
  down: Down,
  begin: () => Drag | undefined,
): void {
  const { store } = dragSession
  let drag: Drag | undefined

  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    if (drag === undefined) {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY)
      if (far <= threshold) return
      drag = begin()
      if (drag === undefined) {
        stop()
        return
      }
      document.documentElement.dataset.dragging = ''
    }
    store.setState(at(dragSession, drag, event.clientX, event.clientY, event.altKey))
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    if (drag === undefined) {
      stop()
      return
    }
    const { gap, target, copy } = at(dragSession, drag, event.clientX, event.clientY, event.altKey)
    swallowClick()
    const dropped = drag
    stop()
    if (dropped.kind === 'jump') {
      if (target !== undefined) dragSession.target?.jump(dropped.from, target)
    } else if (gap !== undefined) dragSession.target?.drop(dropped, gap, copy)
  }
  const key = (event: KeyboardEvent) => {
    if (drag === undefined) return
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.stopImmediatePropagation()
      event.preventDefault()
      swallowClick()
      stop()
    } else if (event.key === 'Alt') {
      event.preventDefault()
      const { x, y } = store.getState()
      store.setState(at(dragSession, drag, x, y, event.type === 'keydown'))
    }
  }
  // Also hears of elements that lose the focus, since it listens in the capture phase.
  const blur = (event: Event) => {
    if (event.target === window) stop()
  }
  const stop = () => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, true)
    drag = undefined
    delete document.documentElement.dataset.dragging
    store.setState(noDrag)
  }
  // Safe: each listener is registered for events of its own parameter's type only.
  const listeners = [
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', stop],
    ['blur', blur],
    ['keydown', key],
    ['keyup', key],
  ] as [string, EventListener][]
  for (const [name, listener] of listeners) window.addEventListener(name, listener, true)
}

/** Looks again where a drop would go: for when the canvas moved under a resting pointer. */
export function refreshDrag(dragSession: DragSession): void {
  const { drag, x, y, copy } = dragSession.store.getState()
  if (drag !== undefined) dragSession.store.setState(at(dragSession, drag, x, y, copy))
}

function at(dragSession: DragSession, drag: Drag, x: number, y: number, alt: boolean) {
  if (drag.kind === 'jump') {
    const target = dragSession.target?.stepAt(drag.from, x, y)
    return { drag, x, y, copy: false, gap: undefined, target }
  }
  const copy = alt && drag.kind === 'move'
  return { drag, x, y, copy, gap: dragSession.target?.gapAt(drag, x, y, copy), target: undefined }
}
