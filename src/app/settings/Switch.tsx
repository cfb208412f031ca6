import styles from './Settings.module.css'

type Props = {
  /** Its label refers to it. */
  id: string
  describedBy: string | undefined
  on: boolean
  onChange: (on: boolean) => void
}

/** On or off, as one looks for it in settings. */
export function Switch({ id, describedBy, on, onChange }: Props) {
  return (
    <span className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        id={id}
        aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
    </span>
  )
}
