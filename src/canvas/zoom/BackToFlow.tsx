import { useStore } from '@xyflow/react'
import { useEffect } from 'react'
import type { Ports, ViewPort } from '../../commands/types.ts'
import type { Layout } from '../../layout/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Size } from '../view/viewMath.ts'
import { isLost } from './views.ts'
import styles from './zoom.module.css'

type Props = { layout: Layout; pane: Size; port: ViewPort; announce: Ports['announce'] }

/** How long (milliseconds) nothing is in view before it is said: a view on its way may cross an empty part. */
const calm = 600

/** Where nothing of the flow is in the view, the way back to it. */
export function BackToFlow({ layout, pane, port, announce }: Props) {
  const lost = useStore(({ transform: [x, y, zoom] }) => isLost(layout, { x, y, zoom }, pane))
  useEffect(() => {
    if (!lost) return
    const timer = setTimeout(() => announce('Nothing of the flow is in view.'), calm)
    return () => clearTimeout(timer)
  }, [lost, announce])
  if (!lost) return null
  return (
    <button
      type="button"
      className={styles.back}
      data-floating=""
      onClick={(event) => {
        event.stopPropagation()
        port.backToFlow?.()
      }}
    >
      <Icon name="target" size={16} />
      Scroll back to the flow
    </button>
  )
}
