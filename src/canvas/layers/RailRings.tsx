import type { Rail } from '../../layout/railTypes.ts'
import type { Box, Layout } from '../../layout/types.ts'
import styles from './Rails.module.css'
import { railColour } from './railColour.ts'

/** Around the card that starts it and those that may stop it. */
export function RailRings({ rail, layout }: { rail: Rail; layout: Layout }) {
  const ids = new Set([rail.stepId, ...rail.span.stops.map((stop) => stop.stepId)])
  const isOne = (box: Box) => box.kind === 'step' && box.stepId !== undefined && ids.has(box.stepId)
  return layout.boxes
    .filter(isOne)
    .map((box) => (
      <rect
        key={box.key}
        x={box.x - 4}
        y={box.y - 4}
        width={box.width + 8}
        height={box.height + 8}
        rx={13}
        className={styles.ring}
        style={{ color: railColour(rail) }}
      />
    ))
}
