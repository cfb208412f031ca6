import { swallowClick } from './swallowClick.ts'

/** Milliseconds a finger rests, and CSS pixels it may tremble. */
const rest = 500
const tremble = 10

type Down = { pointerId: number; clientX: number; clientY: number }

/**
 * Call on pointerdown: tells when the pointer was held still for long; lifting it then clicks nothing.
 *
 * @param moved the pointer went on after that, still down: the view stays where it is under it
 */
export function onLongPress(
  down: Down,
  pressed: (at: { x: number; y: number }) => void,
  moved?: (at: Down) => void,
): void {
  const { pointerId, clientX: x, clientY: y } = down
  let done = false
  const timer = setTimeout(() => {
    done = true
    pressed({ x, y })
    if (moved !== undefined) holdView()
  }, rest)
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (Math.hypot(event.clientX - x, event.clientY - y) <= tremble) return
    stop()
    if (done) moved?.(event)
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

/** Keeps a finger that drags from panning the view as well, until it is lifted. */
function holdView(): void {
  const hold = (event: Event) => event.stopPropagation()
  const done = () => {
    window.removeEventListener('touchmove', hold, true)
    for (const name of ends) window.removeEventListener(name, done, true)
  }
  window.addEventListener('touchmove', hold, true)
  for (const name of ends) window.addEventListener(name, done, true)
}

const ends = ['touchend', 'touchcancel'] as const
