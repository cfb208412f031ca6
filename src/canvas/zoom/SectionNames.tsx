import { useStore } from '@xyflow/react'
import type { Block } from '../../layout/blocks.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Size } from '../view/viewMath.ts'
import { type StickyName, stickyNames } from './views.ts'
import styles from './zoom.module.css'

type Props = { sections: readonly Block[]; pane: Size; onOpen: (section: Block) => void }

/** At the upper edge, the names of the sections whose heads are above it. They lead there. */
export function SectionNames({ sections, pane, onOpen }: Props) {
  const names = useStore(
    ({ transform: [x, y, zoom] }) => stickyNames(sections, { x, y, zoom }, pane),
    areSame,
  )
  return names.map(({ block, middle, width }) => (
    <button
      key={block.key}
      type="button"
      className={styles.sticky}
      data-sticky={block.head.label}
      // With the keyboard it is Home, and "Go to section".
      tabIndex={-1}
      aria-label={`To the beginning of ${block.head.label}`}
      title={`To the beginning of ${block.head.label}`}
      style={{ maxWidth: width, transform: `translate(${middle}px, 0) translateX(-50%)` }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation()
        onOpen(block)
      }}
    >
      <Icon name="arrow-up" size={12} />
      <span dir="auto">{block.head.label}</span>
    </button>
  ))
}

/** So that the names are not drawn in every frame of a view that moves up or down. */
function areSame(before: readonly StickyName[], after: readonly StickyName[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ block, middle, width }, index) => {
      const next = after[index]
      return next?.block === block && next.middle === middle && next.width === width
    })
  )
}
