import { memo } from 'react'
import { sizes } from '../../layout/sizes.ts'
import type { Layout } from '../../layout/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './layers.module.css'

type Props = {
  layout: Layout
  /** Whether Tab reaches it; the arrows do from the menus of the sections. */
  stop: boolean
}

/** Behind the last column: where the next section will be. */
export const AddSection = memo(function AddSection({ layout, stop }: Props) {
  const x = layout.width === 0 ? 0 : layout.width + sizes.sections
  return (
    <button
      type="button"
      className={styles.addSection}
      data-add-section=""
      tabIndex={stop ? 0 : -1}
      style={{ transform: `translate(${x}px, 0)` }}
    >
      <Icon name="plus" size={16} />
      <span>Add section</span>
    </button>
  )
})
