import styles from './SourcePane.module.css'

/** A text to look at and to select from. */
export function PlainView({ text, label }: { text: string; label: string }) {
  return (
    <textarea
      className={styles.plain}
      aria-label={label}
      value={text}
      readOnly
      spellCheck={false}
      data-autofocus=""
    />
  )
}
