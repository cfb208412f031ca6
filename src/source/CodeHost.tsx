import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import type { CodeEditor, createCodeEditor } from './monaco/createCodeEditor.ts'
import { plainEditorInFocus } from './PlainEditor.tsx'
import styles from './SourcePane.module.css'

type Props = {
  document: WirelineDocument
  ports: Ports
  create: typeof createCodeEditor
  /** Set while the other format is looked at. */
  other: string | undefined
  /** The format of the document itself. */
  own: Language
  /** Secrets are covered. */
  hides: boolean
}

/** Monaco on the page, and under it how to get out of it by keyboard. */
export function CodeHost({ document, ports, create, other, own, hides }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<CodeEditor>()
  // Still on the page while this is drawn for the first time.
  const [before] = useState(plainEditorInFocus)
  // Before the next key comes, which is meant for the code.
  useLayoutEffect(() => {
    if (host.current === null) return
    const made = create(host.current, document, () => ports.panes.focus('canvas'))
    if (before !== undefined) made.typeOn(before)
    setEditor(made)
    return () => {
      setEditor(undefined)
      made.dispose()
    }
  }, [document, ports, create, before])
  useEffect(() => {
    if (other === undefined) editor?.showOwn(own)
    else editor?.showOther(other, own === 'yaml' ? 'json' : 'yaml')
  }, [editor, other, own])
  useEffect(() => editor?.hideSecrets(hides), [editor, hides])
  return (
    <div className={styles.code}>
      <div ref={host} className={styles.host} />
      <p className={styles.hint}>
        Tab indents. <kbd>Esc</kbd> leaves the code.
      </p>
    </div>
  )
}
