import { memo } from 'react'
import { sizes } from '../../layout/sizes.ts'
import type { InsertionPoint } from '../../layout/types.ts'
import {
  type Flow,
  listAt,
  nthInWords,
  placeInWords,
  stepAbove,
  stepById,
  titleOf,
} from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './layers.module.css'

type Props = {
  gaps: readonly InsertionPoint[]
  flow: Flow
  /** Shown around this step; Tab reaches the one behind it, or before it where it is the first of its list. */
  current: number | undefined
  /** The key of the empty list's that has the keyboard. */
  empty: string | undefined
  /** The key of the gap whose menu is open. */
  open: string | undefined
}

/** The "+" at every place a step can go. */
export const Gaps = memo(function Gaps({ gaps, flow, current, empty, open }: Props) {
  const stop = stopAmong(gaps, current, empty)
  return gaps.map((gap) => (
    <GapButton
      key={gap.key}
      gap={gap}
      name={gapName(gap, flow)}
      near={isNear(gap, current)}
      stop={gap.key === stop || (gap.empty && !isInBranch(gap))}
      open={open === gap.key}
    />
  ))
})

type GapProps = {
  gap: InsertionPoint
  name: string
  near: boolean
  stop: boolean
  open: boolean
}

const GapButton = memo(function GapButton({ gap, name, near, stop, open }: GapProps) {
  const size = gap.empty ? sizes.empty : { width: 120, height: sizes.gap }
  return (
    <div
      className={styles.gap}
      data-empty={gap.empty || undefined}
      data-near={near || gap.after === undefined || undefined}
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
        tabIndex={stop ? 0 : -1}
      >
        <Icon name="plus" size={16} />
        {gap.empty && <span data-goes-on={isInBranch(gap) || undefined}>Add a step here</span>}
      </button>
    </div>
  )
})

/** "Insert between Start audio stream and Hang up, as step 3 of 5 in main". */
export function gapName(gap: InsertionPoint, flow: Flow): string {
  const title = (id: number | undefined) => {
    const step = id === undefined ? undefined : stepById(flow, id)
    return step === undefined ? undefined : titleOf(step.method)
  }
  const before = title(gap.before)
  const after = title(gap.after)
  const { list, index } = gap.place
  const { steps, ...names } = listAt(flow, list) ?? { steps: [], path: list, label: '' }
  const where = nthInWords(index + 1, steps.length + 1, names)
  if (before !== undefined && after !== undefined)
    return `Insert between ${before} and ${after}, as ${where}`
  if (before !== undefined) return `Insert after ${before}, as ${where}`
  if (after !== undefined) return `Insert before ${after}, as ${where}`
  const parent = isInBranch(gap) ? stepAbove(flow, list) : undefined
  if (!parent) return `Add a step here, the first of ${list[1]}`
  const around = `${titleOf(parent.method)}, ${placeInWords(flow, parent.path)}`
  return `Add a step here, the first under ${names.label} of ${around}. Empty: the call goes on`
}

function isInBranch({ place }: InsertionPoint): boolean {
  return place.list.length > 2
}

function isNear(gap: InsertionPoint, current: number | undefined): boolean {
  if (gap.empty && gap.place.list.length === 2) return true
  if (current === undefined) return false
  return (
    gap.before === current || gap.after === current || gap.key.startsWith(`gap:first:${current}.`)
  )
}

/** The key of the one that Tab reaches. The arrows reach those of empty lists, and the key + what comes behind a step. */
function stopAmong(
  gaps: readonly InsertionPoint[],
  current: number | undefined,
  empty: string | undefined,
): string | undefined {
  if (empty !== undefined || current === undefined) return empty
  const first = gaps.find(({ before, after }) => after === current && before === undefined)
  return (first ?? gaps.find(({ before }) => before === current))?.key
}
