import { memo } from 'react'
import { sizes } from '../../layout/sizes.ts'
import type { InsertionPoint } from '../../layout/types.ts'
import { type Flow, stepById, titleOf } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './layers.module.css'

type Props = {
  gaps: readonly InsertionPoint[]
  flow: Flow
  /** Tab reaches only the gaps around this step (and empty sections), so that the canvas stays one stop. */
  current: number | undefined
  /** The key of the gap whose menu is open. */
  open: string | undefined
}

/** The "+" at every place a step can go. */
export const Gaps = memo(function Gaps({ gaps, flow, current, open }: Props) {
  return gaps.map((gap) => (
    <GapButton
      key={gap.key}
      gap={gap}
      name={gapName(gap, flow)}
      reachable={isReachable(gap, current)}
      open={open === gap.key}
    />
  ))
})

type GapProps = { gap: InsertionPoint; name: string; reachable: boolean; open: boolean }

const GapButton = memo(function GapButton({ gap, name, reachable, open }: GapProps) {
  const size = gap.empty ? sizes.empty : { width: 120, height: sizes.gap }
  return (
    <div
      className={styles.gap}
      data-empty={gap.empty || undefined}
      data-near={reachable || gap.after === undefined || undefined}
      data-open={open || undefined}
      style={{
        width: size.width,
        height: size.height,
        transform: `translate(${gap.x - size.width / 2}px, ${gap.y - size.height / 2}px)`,
      }}
    >
      <button
        type="button"
        data-insert={gap.key}
        data-place={JSON.stringify([gap.place.list, gap.place.index])}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        tabIndex={reachable ? 0 : -1}
      >
        <Icon name="plus" size={16} />
        {gap.empty && <span data-goes-on={isInBranch(gap) || undefined}>Add a step here</span>}
      </button>
    </div>
  )
})

/** "Insert between Start audio stream and Hang up". */
export function gapName(gap: InsertionPoint, flow: Flow): string {
  const title = (id: number | undefined) => {
    const step = id === undefined ? undefined : stepById(flow, id)
    return step === undefined ? undefined : titleOf(step.method)
  }
  const before = title(gap.before)
  const after = title(gap.after)
  if (before !== undefined && after !== undefined) return `Insert between ${before} and ${after}`
  if (before !== undefined) return `Insert after ${before}`
  if (after !== undefined) return `Insert before ${after}`
  const { list } = gap.place
  return isInBranch(gap)
    ? 'Add a step here, the first of this branch. Empty: the call goes on'
    : `Add a step here, the first of ${list[1]}`
}

function isInBranch({ place }: InsertionPoint): boolean {
  return place.list.length > 2
}

function isReachable(gap: InsertionPoint, current: number | undefined): boolean {
  if (gap.empty && gap.place.list.length === 2) return true
  if (current === undefined) return false
  return (
    gap.before === current || gap.after === current || gap.key.startsWith(`gap:first:${current}.`)
  )
}
