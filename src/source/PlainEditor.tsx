import { useEffect, useRef } from 'react'
import type { WirelineDocument } from '../document/types.ts'
import { attachTextarea } from './attachTextarea.ts'
import styles from './SourcePane.module.css'

type Props = {
  document: WirelineDocument
  label: string
  /** Secrets are covered; here all of the text is, until one goes there. */
  hides: boolean
}

/** The document's text in a plain text area: while Monaco loads, and for good on touch and small screens. */
export function PlainEditor({ document, label, hides }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    return area.current === null ? undefined : attachTextarea(area.current, document)
  }, [document])
  return (
    <textarea
      ref={area}
      className={styles.plain}
      data-plain-editor
      data-hides={hides || undefined}
      aria-label={label}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      data-autofocus=""
    />
  )
}

/** The area, where the keyboard is in it: whatever takes its place goes on from its caret. */
export function plainEditorInFocus(): HTMLTextAreaElement | undefined {
  const { activeElement } = window.document
  const isIt =
    activeElement instanceof HTMLTextAreaElement && activeElement.matches('[data-plain-editor]')
  return isIt ? activeElement : undefined
}
