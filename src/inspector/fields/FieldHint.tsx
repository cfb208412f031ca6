import type { Field } from '../../swml/index.ts'
import styles from './Field.module.css'

/** What a field is for, what it means when it is left empty, and an example where the control has no room for one. */
export function FieldHint({ id, field }: { id: string; field: Field }) {
  return (
    <p id={id} className={styles.hint}>
      {field.description}
      {field.whenEmpty !== undefined && ` When empty: ${field.whenEmpty}`}
      {field.example !== undefined && placeholderOf(field) === undefined && (
        <>
          {' e.g. '}
          <code className={styles.example}>{field.example}</code>
        </>
      )}
    </p>
  )
}

FieldHint.hasWords = (field: Field): boolean =>
  field.description !== undefined ||
  field.whenEmpty !== undefined ||
  (field.example !== undefined && placeholderOf(field) === undefined)

/** What an empty text box shows: what counts then, or else an example. Undefined for other controls. */
export function placeholderOf({ shape, default: value, example }: Field): string | undefined {
  if (shape.kind !== 'text' && shape.kind !== 'number') return undefined
  if (value !== undefined && value !== null)
    return typeof value === 'object' ? JSON.stringify(value) : `${value}`
  return example === undefined ? undefined : `e.g. ${example}`
}
