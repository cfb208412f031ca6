import { useEffect, useRef } from 'react'
import type { WirelineDocument } from '../document/types.ts'
import { attachTextarea } from './attachTextarea.ts'
import styles from './SourcePane.module.css'

/** The document's text in a plain text area: while Monaco loads, and for good on touch and small screens. */
export function PlainEditor({ document, label }: { document: WirelineDocument; label: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (area.current !== null) return attachTextarea(area.current, document)
  }, [document])
  return (
    <textarea
      ref={area}
      className={styles.plain}
      aria-label={label}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      wrap="off"
      data-autofocus=""
    />
  )
}
