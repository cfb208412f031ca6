import { memo } from 'react'
import type { MoreRails, Rail } from '../../layout/railTypes.ts'
import { sizes } from '../../layout/sizes.ts'
import { methods, primaryResource } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Rect } from '../view/viewMath.ts'
import layers from './layers.module.css'
import styles from './Rails.module.css'
import { railColour } from './railColour.ts'

type Props = { rail: Rail; rect: Rect; dim: boolean }

/** A rail's name where it begins; with its picture, unless it is a stream. */
export const RailLabels = memo(function RailLabels({ rail, rect, dim }: Props) {
  const icon = rail.resource === primaryResource ? undefined : methods.get(rail.span.method)?.icon
  return rail.labels.filter(isNear(rect)).map(({ x, y }) => (
    <div
      key={`${x} ${y}`}
      className={`${layers.label} ${styles.label}`}
      data-dim={dim || undefined}
      aria-hidden="true"
      style={{ color: railColour(rail), maxWidth, transform: `translate(${x}px, ${y}px)` }}
    >
      {icon !== undefined && <Icon name={icon} size={12} />}
      {rail.label}
    </div>
  ))
})

/** How many run besides those that are drawn. */
export function MoreLabels({ more, rect }: { more: readonly MoreRails[]; rect: Rect }) {
  return more.filter(isNear(rect)).map(({ x, y, count, orMore }) => (
    <div
      key={`${x} ${y}`}
      className={`${layers.label} ${styles.label}`}
      data-more=""
      aria-hidden="true"
      style={{ maxWidth, transform: `translate(${x}px, ${y}px)` }}
    >
      +{count}
      {orMore ? ' or more' : ' more'}
    </div>
  ))
}

const maxWidth = sizes.card.width / 2 - 18

function isNear(rect: Rect): (at: { y: number }) => boolean {
  return ({ y }) => y > rect.y - 40 && y < rect.y + rect.height + 40
}
