import { memo, useMemo } from 'react'
import { useStore } from 'zustand'
import { calling } from '../../document/calling.ts'
import type { Liveness } from '../../document/liveness.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { layoutRails } from '../../layout/layoutRails.ts'
import { planRails } from '../../layout/planRails.ts'
import type { Rail } from '../../layout/railTypes.ts'
import type { Layout } from '../../layout/types.ts'
import { type Flow, primaryResource } from '../../swml/index.ts'
import { allUpTo } from '../view/tiles.ts'
import type { Rect } from '../view/viewMath.ts'
import layers from './layers.module.css'
import { MoreLabels, RailLabels } from './RailLabels.tsx'
import { RailRings } from './RailRings.tsx'
import styles from './Rails.module.css'
import { RailView } from './RailView.tsx'
import { litRails, type RailChoice } from './railStore.ts'

type Props = {
  document: WirelineDocument
  layout: Layout
  flow: Flow
  liveness: Liveness
  shown: RailChoice
  /** The part of the flow that is drawn. */
  rect: Rect
}

/** What runs in the background, as coloured lines beside the steps during which it may be live. */
export default memo(
  function Rails({ document, layout, flow, liveness, shown, rect }: Props) {
    const { kinds } = liveness
    // A layout and lives of the same shape belong together; values don't matter to either.
    // biome-ignore lint/correctness/useExhaustiveDependencies: the flow is read for its shape and the rails' names
    const plan = useMemo(() => {
      const wanted = kinds.filter(({ resource }) => shown === 'all' || resource === primaryResource)
      return planRails(flow, wanted)
    }, [kinds, shown])
    const seen = layout.boxes.length > allUpTo ? rect : undefined
    // biome-ignore lint/correctness/useExhaustiveDependencies: the flow is read for its shape
    const { rails, more } = useMemo(() => {
      const drawn = layoutRails(layout, flow, plan, seen)
      return { rails: drawn.rails.map(withHeight), more: drawn.more }
    }, [layout, plan, seen])
    const bottom = rect.y + rect.height
    const near = rails.filter((each) => each.top <= bottom && each.bottom >= rect.y)
    const store = litRails(document)
    const lit = useStore(store, (state) => state.lit?.starters)
    // While a call is played, what runs in it just now.
    const live = useStore(calling(document), (state) => state.marks?.live)
    const litOnes = new Set(rails.flatMap(({ rail }) => (lit?.includes(rail.stepId) ? [rail] : [])))
    return (
      <>
        <svg className={`${layers.drawing} ${styles.rails}`} aria-hidden="true" data-rails="">
          {near.map(({ rail }) => (
            <RailView
              key={rail.stepId}
              rail={rail}
              rect={rect}
              look={lookOf(rail, litOnes, live)}
              onLit={(at) => store.setState({ lit: at && { starters: [rail.stepId], at } })}
              onPick={() => document.select([rail.stepId])}
            />
          ))}
          {[...litOnes].map((rail) => (
            <RailRings key={rail.stepId} rail={rail} layout={layout} />
          ))}
        </svg>
        {near.map(({ rail }) => (
          <RailLabels
            key={rail.stepId}
            rail={rail}
            rect={rect}
            dim={litOnes.size > 0 && !litOnes.has(rail)}
          />
        ))}
        <MoreLabels more={more} rect={rect} />
      </>
    )
  },
  // The flow is read for its shape and the rails' names alone, and both come with the others.
  (a, b) =>
    a.document === b.document &&
    a.layout === b.layout &&
    a.liveness.kinds === b.liveness.kinds &&
    a.shown === b.shown &&
    a.rect === b.rect,
)

/** With how far up and down it goes, so that a long flow's other rails cost nothing. */
function lookOf(
  rail: Rail,
  lit: ReadonlySet<Rail>,
  live: ReadonlySet<number> | undefined,
): 'calm' | 'lit' | 'dim' {
  if (lit.size > 0) return lit.has(rail) ? 'lit' : 'dim'
  if (!live || live.size === 0) return 'calm'
  return live.has(rail.stepId) ? 'lit' : 'dim'
}

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
