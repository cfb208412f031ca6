import { type PointerEvent, useRef } from 'react'
import styles from './Splitter.module.css'

const keyStep = 16

/**
 * The line between two panes, to be dragged or moved with the arrow keys. `size` is the length in pixels of the
 * pane behind it (to the right, or below); it grows as the line moves away from that pane.
 */
export function Splitter({
  label,
  orientation,
  size,
  min,
  max,
  onSize,
}: {
  label: string
  orientation: 'vertical' | 'horizontal'
  size: number
  min: number
  max: number
  onSize: (size: number) => void
}) {
  const from = useRef<{ at: number; size: number } | undefined>(undefined)
  const position = (event: PointerEvent) =>
    orientation === 'vertical' ? event.clientX : event.clientY
  const change = (next: number) => onSize(Math.round(Math.min(max, Math.max(min, next))))
  const [grow, shrink] =
    orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be dragged or take the keyboard's focus
    <div
      role="separator"
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.splitter}
      data-orientation={orientation}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { at: position(event), size }
      }}
      onPointerMove={(event) => {
        if (from.current !== undefined)
          change(from.current.size + from.current.at - position(event))
      }}
      onPointerUp={() => {
        from.current = undefined
      }}
      onLostPointerCapture={() => {
        from.current = undefined
      }}
      onKeyDown={(event) => {
        const by = event.key === grow ? keyStep : event.key === shrink ? -keyStep : 0
        if (by === 0) return
        event.preventDefault()
        change(size + by)
      }}
    />
  )
}
