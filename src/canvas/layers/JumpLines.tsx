import { memo } from 'react'
import type { JumpLine } from '../../layout/jumps/layoutJumps.ts'
import styles from './layers.module.css'
import { roundedPath } from './roundedPath.ts'

type Props = {
  lines: readonly JumpLine[]
  /** Lines from or to these stand out. */
  selected: ReadonlySet<number>
}

/** The lines of jumps and to sections, with an arrow where they end. */
export const JumpLines = memo(function JumpLines({ lines, selected }: Props) {
  if (lines.length === 0) return null
  return (
    <svg className={`${styles.drawing} ${styles.jumps}`} aria-hidden="true" data-jumps="">
      {lines.map((line) => {
        const lit = selected.has(line.from) || (line.to !== undefined && selected.has(line.to))
        const shared = { 'data-kind': line.kind, 'data-lit': lit || undefined }
        return (
          <g key={line.key}>
            <path d={roundedPath(line.points)} {...shared} />
            <path d={headOf(line.points)} data-head="" {...shared} />
          </g>
        )
      })}
    </svg>
  )
})

/** The arrow's length and half its width. */
const length = 6
const half = 4

/** An arrow head at the last point, the way the line comes. */
function headOf(points: JumpLine['points']): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (end === undefined || before === undefined) return ''
  const x = Math.sign(end.x - before.x)
  const y = Math.sign(end.y - before.y)
  const back = { x: end.x - x * length, y: end.y - y * length }
  return `M${back.x - y * half} ${back.y - x * half}L${end.x - x} ${end.y - y}L${back.x + y * half} ${back.y + x * half}`
}
