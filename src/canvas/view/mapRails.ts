import { planRails } from '../../layout/planRails.ts'
import { sizes } from '../../layout/sizes.ts'
import type { Layout } from '../../layout/types.ts'
import { type Flow, type Lifetimes, primaryResource } from '../../swml/index.ts'
import { type MapScale, onMap } from './mapScale.ts'
import type { Rect } from './viewMath.ts'

/** Beside a card on the map, in the map's own pixels: a stream may run after its step. `colour`: as its rail's. */
export type MapRail = Rect & { colour: number }

/** In the map's pixels: how far bars are from each other, how wide each is, and how many find room beside a card. */
const bar = { pitch: 2.5, width: 1.5, most: 3 }

/** Where streams run, for the map: a bar beside each card after which one may be live, one below the other. */
export function mapRails(
  layout: Layout,
  flow: Flow,
  kinds: readonly Lifetimes[],
  scale: MapScale,
): MapRail[] {
  const streams = kinds.filter(({ resource }) => resource === primaryResource)
  const { places } = planRails(flow, streams)
  return layout.boxes.flatMap((box) => {
    if (box.kind !== 'step' || box.stepId === undefined) return []
    const live = streams.flatMap(({ after }) => after.get(box.stepId ?? -1)?.may ?? [])
    const { x, y, height } = onMap({ ...box, height: box.height + sizes.gap }, scale)
    return live.flatMap((id) => {
      const place = places.get(id)
      if (place === undefined || place.lane >= bar.most) return []
      const { width } = bar
      return { x: x - bar.pitch * (place.lane + 1), y, width, height, colour: place.colour }
    })
  })
}
