import { useEffect } from 'react'
import { useTextInPlace } from '../../commands/useTextInPlace.ts'
import { longestName } from '../../text/fileName.ts'
import styles from './Versions.module.css'

/** What a version is called, as a text input in its place. */
export function NameVersion({
  first,
  announce,
  onName,
  onDone,
}: {
  first: string
  announce: (words: string) => void
  onName: (label: string) => void
  /** `byKey`: the keyboard goes back to what was named. */
  onDone: (byKey: boolean) => void
}) {
  const { input, begin } = useTextInPlace(first, {
    keep: (text) => {
      if (text.trim() !== first) onName(text.trim())
    },
    announce,
    onDone,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
  useEffect(begin, [])
  return (
    <input
      {...input}
      className={styles.field}
      aria-label="Name of the version"
      placeholder="Name this version"
      maxLength={longestName}
    />
  )
}
