import { methods } from '../../swml/index.ts'
import { groupHue } from '../../ui/groupHue.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './MethodIcon.module.css'

/** A method's picture in a square tinted with its group's hue. */
export function MethodIcon({ method, small = false }: { method: string; small?: boolean }) {
  const definition = methods.get(method)
  return (
    <span
      className={styles.square}
      data-small={small || undefined}
      style={
        {
          '--hue': groupHue(definition?.group),
        } as React.CSSProperties /* React's type knows no custom properties. */
      }
    >
      <Icon name={definition?.icon ?? 'square-dashed'} size={small ? 16 : 20} />
    </span>
  )
}
