import { memo } from 'react'
import { jumpHead } from '../../layout/arrowHeads.ts'
import type { JumpLine } from '../../layout/jumps/layoutJumps.ts'
import { roundedPath } from '../../layout/roundedPath.ts'
import styles from './layers.module.css'

type Props = {
  lines: readonly JumpLine[]
  /** Lines from or to these stand out. */
  selected: ReadonlySet<number>
  /** Where a call that is played has gone. */
  way: ReadonlySet<string> | undefined
}

/** The lines of jumps and to sections, with an arrow where they end. */
export const JumpLines = memo(function JumpLines({ lines, selected, way }: Props) {
  if (lines.length === 0) return null
  return (
    <svg className={`${styles.drawing} ${styles.jumps}`} aria-hidden="true" data-jumps="">
      {lines.map((line) => {
        const lit = selected.has(line.from) || (line.to !== undefined && selected.has(line.to))
        const shared = {
          'data-kind': line.kind,
          'data-lit': lit || undefined,
          'data-way': way?.has(`jump:${line.from}`) ? '' : undefined,
        }
        return (
          <g key={line.key}>
            <path d={roundedPath(line.points)} {...shared} />
            <path d={jumpHead(line.points)} data-head="" {...shared} />
          </g>
        )
      })}
    </svg>
  )
})
