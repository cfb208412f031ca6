import { useStore } from '@xyflow/react'
import styles from './view.module.css'

/** In flow pixels. */
const gap = 24
/** On the screen: dots closer than this (pixels) would be a grey. */
const least = 12

/**
 * The dotted ground, which moves with the flow. React Flow's own is drawn anew in every frame; this one is drawn once
 * and then only shifted, by less than the gap between two dots.
 */
export function Dots() {
  const [x, y, zoom] = useStore((state) => state.transform)
  const apart = gap * zoom * 2 ** Math.max(0, Math.ceil(Math.log2(least / (gap * zoom))))
  return (
    <div
      className={styles.dots}
      aria-hidden="true"
      style={{
        inset: -apart,
        backgroundSize: `${apart}px ${apart}px`,
        transform: `translate(${x % apart}px, ${y % apart}px)`,
      }}
    />
  )
}
