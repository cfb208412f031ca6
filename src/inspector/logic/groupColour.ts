import type { CSSProperties } from 'react'
import type { Group } from '../../swml/index.ts'

/** The hue of a method's group, as a custom property for the icon's square. */
export function groupColour(group: Group | undefined): CSSProperties {
  const slug = (group ?? 'Advanced').toLowerCase().replace(/[^a-z]+/g, '-')
  const style: Record<`--${string}`, string> = { '--hue': `var(--group-${slug})` }
  // Safe: React passes custom properties on; its type only lists the standard ones.
  return style as CSSProperties
}
