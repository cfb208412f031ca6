import { memo } from 'react'
import { untriedWords } from '../../document/calling.ts'
import { markIcon } from '../../layout/markIcon.ts'
import type { Box } from '../../layout/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { NearMarks } from '../state/marks.ts'
import styles from './layers.module.css'

/** Everything that is drawn as a box but isn't a step: sections' names, the ends of a call, branches' labels. */
export const Marks = memo(function Marks({
  boxes,
  shown: { near, stops },
  untried,
  readOnly,
}: Props) {
  return boxes.map((box) =>
    box.kind === 'step' ? null : (
      <Mark
        key={box.key}
        box={box}
        near={near.has(box.key)}
        stop={stops.has(box.key)}
        untried={box.kind === 'branch' && untried.size > 0 && untried.has(JSON.stringify(box.path))}
        readOnly={readOnly}
      />
    ),
  )
})

type Props = {
  boxes: readonly Box[]
  shown: NearMarks
  /** Branches that no scenario comes to, by their paths as JSON. */
  untried: ReadonlySet<string>
  readOnly: boolean
}

type MarkProps = { box: Box; near: boolean; stop: boolean; untried: boolean; readOnly: boolean }

const Mark = memo(function Mark({ box, near, stop, untried, readOnly }: MarkProps) {
  const style = {
    width: box.width,
    height: box.height,
    transform: `translate(${box.x}px, ${box.y}px)`,
  }
  if (box.key.startsWith('folded:')) {
    return (
      <button
        type="button"
        className={styles.mark}
        data-kind="folded"
        data-fold={box.stepId}
        style={style}
        tabIndex={-1}
        aria-label={`Unfold ${box.label}`}
      >
        {box.label}
      </button>
    )
  }
  const picture = markIcon(box)
  const isNamed = box.kind === 'section' || box.kind === 'branch'
  const words = untried ? `${box.label}: ${untriedWords}` : box.label
  return (
    <div
      className={styles.mark}
      data-kind={box.kind}
      data-mark={isNamed ? box.key : undefined}
      data-place={isNamed ? JSON.stringify([box.path]) : undefined}
      data-near={near || undefined}
      data-untried={untried || undefined}
      style={style}
      title={words}
    >
      {picture !== undefined && <Icon name={picture} size={14} />}
      <span className={styles.label} dir="auto">
        {box.label}
      </span>
      {isNamed && !readOnly && (
        <button
          type="button"
          className={styles.more}
          data-mark-menu=""
          aria-haspopup="menu"
          aria-label={`${box.kind === 'section' ? 'Section' : 'Branch'} ${words}: menu`}
          tabIndex={stop ? 0 : -1}
        >
          <Icon name="ellipsis" size={16} />
        </button>
      )}
    </div>
  )
})
