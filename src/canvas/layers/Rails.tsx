import { memo, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Lives } from '../../document/lives.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { layoutRails } from '../../layout/layoutRails.ts'
import type { Rail } from '../../layout/railTypes.ts'
import { sizes } from '../../layout/sizes.ts'
import type { Box, Layout } from '../../layout/types.ts'
import type { Flow } from '../../swml/index.ts'
import type { Rect } from '../view/viewMath.ts'
import { partPath } from './partPath.ts'
import styles from './Rails.module.css'
import { litRail } from './railStore.ts'

type Props = {
  document: WirelineDocument
  layout: Layout
  flow: Flow
  lives: Lives
  /** The part of the flow that is drawn. */
  rect: Rect
}

/** What runs in the background, as coloured lines beside the steps during which it may be live. */
export default memo(
  function Rails({ document, layout, flow, lives, rect }: Props) {
    const { lifetimes } = lives
    // A layout and lives of the same shape belong together; values don't matter to either.
    // biome-ignore lint/correctness/useExhaustiveDependencies: the flow is read for its shape and the rails' names
    const rails = useMemo(
      () => layoutRails(layout, flow, lifetimes).map(withHeight),
      [layout, lifetimes],
    )
    const bottom = rect.y + rect.height
    const near = rails.filter((each) => each.top <= bottom && each.bottom >= rect.y)
    const store = litRail(document)
    const lit = useStore(store, (state) => state.lit?.stepId)
    const litOne = rails.find(({ rail }) => rail.stepId === lit)?.rail
    return (
      <>
        <svg className={styles.rails} aria-hidden="true" data-rails="">
          {near.map(({ rail }) => (
            <RailView
              key={rail.stepId}
              rail={rail}
              rect={rect}
              look={litOne === undefined ? 'calm' : litOne === rail ? 'lit' : 'dim'}
              onLit={(at) => store.setState({ lit: at && { stepId: rail.stepId, at } })}
              onPick={() => document.select([rail.stepId])}
            />
          ))}
          {litOne && <Rings rail={litOne} layout={layout} />}
        </svg>
        {near.map(({ rail }) => (
          <Labels
            key={rail.stepId}
            rail={rail}
            rect={rect}
            dim={litOne !== undefined && litOne !== rail}
          />
        ))}
      </>
    )
  },
  // The flow is read for its shape and the rails' names alone, and both come with the others.
  (a, b) =>
    a.document === b.document &&
    a.layout === b.layout &&
    a.lives.lifetimes === b.lives.lifetimes &&
    a.rect === b.rect,
)

/** With how far up and down it goes, so that a long flow's other rails cost nothing. */
function withHeight(rail: Rail): { rail: Rail; top: number; bottom: number } {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { points } of rail.parts) {
    for (const { y } of points) {
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return { rail, top, bottom }
}

type Look = 'calm' | 'lit' | 'dim'

type ViewProps = {
  rail: Rail
  rect: Rect
  look: Look
  onLit: (at: { x: number; y: number } | undefined) => void
  onPick: () => void
}

const RailView = memo(
  function RailView({ rail, rect, look, onLit, onPick }: ViewProps) {
    const sure = partPath(rail, rect, true)
    const unsure = partPath(rail, rect, false)
    if (sure === '' && unsure === '') return null
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; with the keyboard it is the step's card.
      <g
        style={{ color: `var(--rail-${rail.colour})` }}
        data-rail={rail.stepId}
        data-look={look}
        data-colour={rail.colour}
        onPointerEnter={(event) => onLit({ x: event.clientX, y: event.clientY })}
        onPointerLeave={() => onLit(undefined)}
        onClick={onPick}
      >
        <path className={styles.hit} d={sure + unsure} />
        <path className={styles.sure} d={sure} />
        <path className={styles.unsure} d={unsure} />
        <path className={styles.pattern} d={sure} />
        {rail.starts.map((at) => (
          <circle key={`${at.x} ${at.y}`} cx={at.x} cy={at.y} r={4} className={styles.start} />
        ))}
        {rail.ends.map((at) => (
          <rect
            key={`${at.x} ${at.y}`}
            x={at.x - 4}
            y={at.y - 4}
            width={8}
            height={8}
            rx={1.5}
            className={styles.end}
          />
        ))}
      </g>
    )
  },
  (a, b) => a.rail === b.rail && a.rect === b.rect && a.look === b.look,
)

/** Around the card that starts it and those that may stop it. */
function Rings({ rail, layout }: { rail: Rail; layout: Layout }) {
  const ids = new Set([rail.stepId, ...rail.span.stops.map((stop) => stop.stepId)])
  const isOne = (box: Box) => box.kind === 'step' && box.stepId !== undefined && ids.has(box.stepId)
  return layout.boxes
    .filter(isOne)
    .map((box) => (
      <rect
        key={box.key}
        x={box.x - 4}
        y={box.y - 4}
        width={box.width + 8}
        height={box.height + 8}
        rx={13}
        className={styles.ring}
        style={{ color: `var(--rail-${rail.colour})` }}
      />
    ))
}

const Labels = memo(function Labels({ rail, rect, dim }: { rail: Rail; rect: Rect; dim: boolean }) {
  const { labels, colour, label } = rail
  const isNear = ({ y }: { y: number }) => y > rect.y - 40 && y < rect.y + rect.height + 40
  return labels.filter(isNear).map(({ x, y }) => (
    <div
      key={`${x} ${y}`}
      className={styles.label}
      data-dim={dim || undefined}
      aria-hidden="true"
      style={{
        color: `var(--rail-${colour})`,
        maxWidth: sizes.card.width / 2 - 18,
        transform: `translate(${x}px, ${y}px)`,
      }}
    >
      {label}
    </div>
  ))
})
