import { memo } from 'react'
import { icons } from './icons.ts'

type Props = {
  name: string
  /** CSS pixels. */
  size?: number
  className?: string | undefined
}

/** A picture beside words; hidden from screen readers, since the words say it. */
export const Icon = memo(function Icon({ name, size = 16, className }: Props) {
  const Picture = icons[name] ?? icons['square-dashed']
  return Picture === undefined ? null : (
    <Picture
      size={size}
      strokeWidth={1.75}
      className={className}
      aria-hidden="true"
      focusable="false"
      // Nothing goes over the edge, and the browser sorts what may be cut off anew in every frame.
      overflow="visible"
    />
  )
})
