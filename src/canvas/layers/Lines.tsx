import { memo } from 'react'
import { lineHead } from '../../layout/arrowHeads.ts'
import { roundedPath } from '../../layout/roundedPath.ts'
import type { Line } from '../../layout/types.ts'
import styles from './layers.module.css'

/** All lines, as one drawing that moves with the view. */
export const Lines = memo(function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <svg className={`${styles.drawing} ${styles.lines}`} aria-hidden="true">
      {lines.map((line) => (
        <path key={line.key} data-look={line.look} d={roundedPath(line.points) + lineHead(line)} />
      ))}
    </svg>
  )
})
