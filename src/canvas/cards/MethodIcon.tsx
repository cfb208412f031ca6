import { methods } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { groupSlug } from './groupSlug.ts'
import styles from './MethodIcon.module.css'

/** A method's picture in a square tinted with its group's hue. */
export function MethodIcon({ method, small = false }: { method: string; small?: boolean }) {
  const definition = methods.get(method)
  const hue =
    definition === undefined ? '--group-advanced' : `--group-${groupSlug(definition.group)}`
  return (
    <span
      className={styles.square}
      data-small={small || undefined}
      style={
        {
          '--hue': `var(${hue})`,
        } as React.CSSProperties /* React's type knows no custom properties. */
      }
    >
      <Icon name={definition?.icon ?? 'square-dashed'} size={small ? 16 : 20} />
    </span>
  )
}
