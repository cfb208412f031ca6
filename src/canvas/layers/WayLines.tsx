import { memo, useMemo } from 'react'
import { lineHead } from '../../layout/arrowHeads.ts'
import { roundedPath } from '../../layout/roundedPath.ts'
import type { Layout } from '../../layout/types.ts'
import styles from './layers.module.css'
import { linesOnWay } from './linesOnWay.ts'

type Props = Pick<Layout, 'lines' | 'branchRows'> & { way: ReadonlySet<string> }

/** The lines along which a call that is played has gone, over all lines. */
export const WayLines = memo(function WayLines({ way, lines, branchRows }: Props) {
  const gone = useMemo(() => linesOnWay(way, { lines, branchRows }), [way, lines, branchRows])
  return (
    <svg className={`${styles.drawing} ${styles.way}`} aria-hidden="true">
      {gone.map((line) => (
        <path key={line.key} data-way={line.key} d={roundedPath(line.points) + lineHead(line)} />
      ))}
    </svg>
  )
})
