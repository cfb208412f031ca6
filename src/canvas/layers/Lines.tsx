import { memo } from 'react'
import type { Line } from '../../layout/types.ts'
import styles from './layers.module.css'
import { roundedPath } from './roundedPath.ts'

/** How far the tip stays from the box, and the size of its two strokes. */
const tip = 5

/** All lines, as one drawing that moves with the view. */
export const Lines = memo(function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <svg className={`${styles.drawing} ${styles.lines}`} aria-hidden="true">
      {lines.map((line) => (
        <path key={line.key} data-look={line.look} d={roundedPath(line.points) + head(line)} />
      ))}
    </svg>
  )
})

function head({ arrow, points }: Line): string {
  const end = points[points.length - 1]
  if (!arrow || end === undefined) return ''
  return `M${end.x - tip} ${end.y - tip - 1}L${end.x} ${end.y - 1}L${end.x + tip} ${end.y - tip - 1}`
}
