import { useCallback } from 'react'
import { createDiff } from '../source/monaco/createDiff.ts'
import { useHideSecrets } from '../source/useHideSecrets.ts'
import styles from './Compare.module.css'
import { Popup } from './Popup.tsx'

/** Two texts line by line, as they were when this was opened. */
export default function CompareText({
  title,
  before,
  after,
  onClose,
}: {
  title: string
  before: string
  after: string
  onClose: () => void
}) {
  const [hidden] = useHideSecrets()
  // The dialog's part of the page may come after this has been drawn.
  const host = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const side = (text: string) => ({ text, language: languageOf(text) })
      return createDiff(element, { before: side(before), after: side(after) }, hidden)
    },
    [before, after, hidden],
  )
  return (
    <Popup title={title} onClose={onClose} wide="whole">
      <div className={styles.texts} ref={host} data-compare-text="" />
    </Popup>
  )
}

function languageOf(text: string): 'json' | 'yaml' {
  return /^\s*[{[]/.test(text) ? 'json' : 'yaml'
}
