import { icons } from './icons.ts'

/** A picture beside words; hidden from screen readers, since the words say it. `size` in CSS pixels. */
export function Icon({
  name,
  size = 16,
  className,
}: {
  name: string
  size?: number
  className?: string
}) {
  const Picture = icons[name] ?? icons['square-dashed']
  return Picture === undefined ? null : (
    <Picture
      size={size}
      strokeWidth={1.75}
      className={className}
      aria-hidden="true"
      focusable="false"
    />
  )
}
