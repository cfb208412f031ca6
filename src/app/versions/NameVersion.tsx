import { NameInput } from '../NameInput.tsx'
import styles from './Versions.module.css'

type Props = {
  first: string
  announce: (words: string) => void
  onName: (label: string) => void
  /** `byKey`: the keyboard goes back to what was named. */
  onDone: (byKey: boolean) => void
}

/** What a version is called, as a text input in its place. */
export function NameVersion(props: Props) {
  return (
    <NameInput
      {...props}
      label="Name of the version"
      placeholder="Name this version"
      className={styles.field}
    />
  )
}
