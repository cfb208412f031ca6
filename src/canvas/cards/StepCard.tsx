import type { NodeProps } from '@xyflow/react'
import { memo, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { callWords, untriedWords } from '../../document/calling.ts'
import { summaryOf, titleOf } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { CardFocus } from './cardFocus.ts'
import type { CardNode } from './cardNodes.ts'
import { MethodIcon } from './MethodIcon.tsx'
import { ProblemBadge } from './ProblemBadge.tsx'
import styles from './StepCard.module.css'
import { stepName } from './stepName.ts'

/** One step. What is done to it is handled by the canvas around it, which knows it by `data-card`. */
export const StepCard = memo(function StepCard({ data }: NodeProps<CardNode>) {
  const { id, method, value, place, problems, selected, fold } = data
  const card = useRef<HTMLDivElement>(null)
  useFocus(id, card)
  const summary = summaryOf({ method, value }) || 'Nothing set yet'
  const title = titleOf(method)
  const note = data.note.slice(0, mostInSight)
  return (
    <div
      ref={card}
      className={styles.card}
      data-card={id}
      data-step={method}
      data-path={data.path.join('.')}
      data-detail={useContext(CardFocus).detail}
      data-selected={selected || undefined}
      data-dragged={data.dragged || undefined}
      data-change={data.change}
      data-running={data.call === 'running' || undefined}
      data-taken={data.call === 'taken' || undefined}
      data-breakpoint={data.breakpoint || undefined}
      data-untried={data.untried || undefined}
      role="treeitem"
      tabIndex={data.current ? 0 : -1}
      aria-label={stepName(method, summary, place, problems, note)}
      aria-description={described(data, note)}
      aria-selected={selected}
      aria-level={place.level}
      aria-posinset={place.index + 1}
      aria-setsize={place.list.length}
      aria-expanded={fold === 'none' ? undefined : fold === 'open'}
    >
      {data.breakpoint && <span className={styles.breakpoint} aria-hidden="true" />}
      <MethodIcon method={method} />
      <div className={styles.words}>
        {/* The method is drawn by the style sheet: all that is text here has to be in the card's name as well. */}
        <div className={styles.title} data-method={method}>
          {title}{' '}
        </div>
        <div className={styles.summary} title={summary} dir="auto">
          {summary}
        </div>
      </div>
      {note !== '' && (
        <span className={styles.note} data-note="" title={data.note}>
          <Icon name="sticky-note" size={12} />{' '}
          <span className={styles.noteWords} dir="auto">
            {note}
          </span>
        </span>
      )}
      {problems.length > 0 && <ProblemBadge problems={problems} />}
      {/* For mouse and touch: with the keyboard it is "Jump to…" in the step's menu. */}
      <span
        className={`${styles.jump} nopan nodrag`}
        data-jump-handle=""
        aria-hidden="true"
        title="Drag onto another step to jump there"
      >
        <Icon name="corner-left-up" size={12} />
      </span>
      {fold !== 'none' && (
        <button
          type="button"
          className={styles.fold}
          data-fold={id}
          tabIndex={data.current ? 0 : -1}
          aria-label={`${fold === 'open' ? 'Fold' : 'Unfold'} the branches of ${title}`}
        >
          <Icon name={fold === 'open' ? 'chevron-down' : 'chevron-right'} size={14} />
        </button>
      )}
    </div>
  )
})

/** More characters of a note than there ever is room for. */
const mostInSight = 60

/** What is said behind the card's name: how it differs, a note that is longer than it, and what runs in the background. */
function described(
  { note, live, change, call, breakpoint, untried }: CardNode['data'],
  inSight: string,
): string | undefined {
  const rest = note === inSight ? '' : `Note: ${note}`
  const inCall = call && callWords[call]
  const stop = breakpoint && 'Breakpoint'
  const said = [inCall, stop, untried && untriedWords, change && `Compared: ${change}`, rest, live]
  return said.filter(Boolean).join('. ') || undefined
}

/** Takes the focus when the canvas wants it here, and says so before it goes away together with the card. */
function useFocus(id: number, card: React.RefObject<HTMLDivElement | null>): void {
  const focus = useContext(CardFocus)
  useEffect(() => {
    if (focus.wanted !== id) return
    focus.wanted = undefined
    card.current?.focus({ preventScroll: true })
  })
  useLayoutEffect(() => {
    const element = card.current
    return () => {
      if (element?.contains(document.activeElement)) focus.onLost()
    }
  }, [focus, card])
}
