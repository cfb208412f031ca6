import type { Field } from '../../swml/index.ts'
import styles from './Field.module.css'

/** What a field is for, with an example and what it means when it is left empty. */
export function FieldHint({ id, field }: { id: string; field: Field }) {
  return (
    <p id={id} className={styles.hint}>
      {field.description}
      {field.whenEmpty !== undefined && ` When empty: ${field.whenEmpty}`}
      {field.example !== undefined && (
        <>
          {' e.g. '}
          <code className={styles.example}>{field.example}</code>
        </>
      )}
    </p>
  )
}

FieldHint.hasWords = (field: Field): boolean =>
  field.description !== undefined || field.whenEmpty !== undefined || field.example !== undefined
