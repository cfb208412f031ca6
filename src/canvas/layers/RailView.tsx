import { memo } from 'react'
import type { Rail } from '../../layout/railTypes.ts'
import { primaryResource } from '../../swml/index.ts'
import type { Rect } from '../view/viewMath.ts'
import { partPath } from './partPath.ts'
import styles from './Rails.module.css'
import { railColour } from './railColour.ts'

type Props = {
  rail: Rail
  /** The part of the flow that is drawn. */
  rect: Rect
  look: 'calm' | 'lit' | 'dim'
  onLit: (at: { x: number; y: number } | undefined) => void
  onPick: () => void
}

/** One rail: solid where it is sure, broken where not, with its own pattern. */
export const RailView = memo(
  function RailView({ rail, rect, look, onLit, onPick }: Props) {
    const sure = partPath(rail, rect, ({ sure, over }) => sure && !over)
    const unsure = partPath(rail, rect, ({ sure, over }) => !sure && !over)
    const over = partPath(rail, rect, ({ over }) => over === true)
    if (sure === '' && unsure === '' && over === '') return null
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; with the keyboard it is the step's card.
      <g
        style={{ color: railColour(rail) }}
        data-rail={rail.stepId}
        data-look={look}
        data-colour={rail.colour}
        data-stream={rail.resource === primaryResource || undefined}
        onPointerEnter={(event) => onLit({ x: event.clientX, y: event.clientY })}
        onPointerLeave={() => onLit(undefined)}
        onClick={onPick}
      >
        <path className={styles.hit} d={sure + unsure + over} />
        {over !== '' && <path className={styles.under} d={over} />}
        {over !== '' && <path className={styles.over} d={over} />}
        <path className={styles.sure} d={sure} />
        <path className={styles.unsure} d={unsure} />
        <path className={styles.pattern} d={sure} />
        {rail.starts.map((at) => (
          <circle key={`${at.x} ${at.y}`} cx={at.x} cy={at.y} r={3.5} className={styles.start} />
        ))}
        {rail.ends.map((at) => (
          <rect
            key={`${at.x} ${at.y}`}
            x={at.x - 3}
            y={at.y - 3}
            width={6}
            height={6}
            rx={1}
            className={styles.end}
          />
        ))}
      </g>
    )
  },
  (a, b) => a.rail === b.rail && a.rect === b.rect && a.look === b.look,
)
