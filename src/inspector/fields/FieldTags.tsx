import type { Field, Path } from '../../swml/index.ts'
import styles from './Field.module.css'

type Props = { field: Field; title: string; path: Path; note?: string | undefined }

/** What stands behind a field's title: that it is needed, or outdated, a note, and its name in SWML. */
export function FieldTags({ field, title, path, note }: Props) {
  return (
    <>
      <FieldStates field={field} />
      {note !== undefined && <span className={styles.tag}>{note}</span>}
      <PropertyName field={field} title={title} path={path} />
    </>
  )
}

/** That a property is needed, and that it is outdated. */
export function FieldStates({ field }: Pick<Props, 'field'>) {
  return (
    <>
      {field.required && <span className={styles.tag}>Required</span>}
      {field.deprecated && <span className={styles.tag}>Outdated</span>}
    </>
  )
}

/** Empty where the title says it, or where it is a number in a list. */
export function PropertyName({ field, title, path }: Omit<Props, 'note'>) {
  return (
    <span className={styles.property} aria-hidden="true">
      {field.name === title || typeof path.at(-1) === 'number' ? '' : field.name}
    </span>
  )
}
