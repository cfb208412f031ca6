import { IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import styles from './Field.module.css'

/** Where an item stands in its list, and what can be done with it there. */
export type ItemPlace = {
  index: number
  count: number
  /** Before the ids of its buttons. */
  id: string
  /** It stands in one row with its buttons; its label and hint are the list's. */
  compact: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** The buttons of a list's item: up, down, remove. */
export function ItemButtons({ item, title }: { item: ItemPlace; title: string }) {
  const { readOnly } = useForm()
  if (readOnly) return null
  const { index, count, id, onMove, onRemove } = item
  return (
    <div className={styles.itemButtons}>
      {count > 1 && (
        <>
          <IconButton
            id={`${id}-up`}
            icon="chevron-up"
            label={`Move ${title} up`}
            className={styles.small}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            id={`${id}-down`}
            icon="chevron-down"
            label={`Move ${title} down`}
            className={styles.small}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          />
        </>
      )}
      <IconButton
        id={`${id}-remove`}
        icon="trash-2"
        label={`Remove ${title}`}
        className={styles.small}
        once
        onClick={onRemove}
      />
    </div>
  )
}

/** Whether two items would be shown alike: what their buttons do depends on their place alone. */
export function sameItem(a: ItemPlace | undefined, b: ItemPlace | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.index === b.index &&
      a.count === b.count &&
      a.compact === b.compact)
  )
}
