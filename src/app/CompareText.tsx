import { useEffect, useRef } from 'react'
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
  const host = useRef<HTMLDivElement>(null)
  const [hidden] = useHideSecrets()
  useEffect(() => {
    if (!host.current) return
    const side = (text: string) => ({ text, language: languageOf(text) })
    return createDiff(host.current, { before: side(before), after: side(after) }, hidden)
  }, [before, after, hidden])
  return (
    <Popup title={title} onClose={onClose} wide>
      <div className={styles.texts} ref={host} data-compare-text="" />
    </Popup>
  )
}

function languageOf(text: string): 'json' | 'yaml' {
  return /^\s*[{[]/.test(text) ? 'json' : 'yaml'
}
