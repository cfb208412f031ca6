import { swallowClick } from './dragOnMove.ts'

/** Milliseconds a finger rests, and CSS pixels it may tremble. */
const rest = 500
const tremble = 10

type Down = { pointerId: number; clientX: number; clientY: number }

/** Call on pointerdown: tells when the pointer was held still for long; lifting it then clicks nothing. */
export function onLongPress(down: Down, pressed: (at: { x: number; y: number }) => void): void {
  const { pointerId, clientX: x, clientY: y } = down
  let done = false
  const timer = setTimeout(() => {
    done = true
    pressed({ x, y })
  }, rest)
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (Math.hypot(event.clientX - x, event.clientY - y) > tremble) stop()
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (done) swallowClick()
    stop()
  }
  const stop = () => {
    clearTimeout(timer)
    window.removeEventListener('pointermove', move, true)
    window.removeEventListener('pointerup', up, true)
    window.removeEventListener('pointercancel', stop, true)
  }
  window.addEventListener('pointermove', move, true)
  window.addEventListener('pointerup', up, true)
  window.addEventListener('pointercancel', stop, true)
}
