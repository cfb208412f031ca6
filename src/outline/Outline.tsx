import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { nameIn } from '../commands/naming.ts'
import type { Ports } from '../commands/types.ts'
import { isReadOnly, isStale } from '../document/analysis.ts'
import { useDocument, useStateOfFlow } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { AddStep } from './AddStep.tsx'
import type { OutlineRow } from './logic/outlineRows.ts'
import styles from './Outline.module.css'
import { OutlineBar } from './OutlineBar.tsx'
import { OutlineTree, type TreeHandle } from './OutlineTree.tsx'

/** The flow as an accessible tree: everything the canvas can do, in words. */
export function Outline({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const stale = useDocument(document, isStale)
  const readOnly = useDocument(document, isReadOnly)
  const [adding, setAdding] = useStateOfFlow<OutlineRow>(document)
  const [active, setActive] = useState<OutlineRow | undefined>(undefined)
  const tree = useRef<TreeHandle>(null)
  const context = useMemo(() => ({ document, ports }), [document, ports])
  const close = useCallback(() => {
    setAdding(undefined)
    tree.current?.focus()
  }, [setAdding])
  const nameHere = useCallback(() => nameIn(document, 'outline'), [document])
  useEffect(() => {
    nameHere()
    return () => nameIn(document, 'canvas')
  }, [document, nameHere])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes that this pane is in use
    <div
      className={styles.outline}
      data-pane="outline"
      tabIndex={-1}
      data-stale={stale || undefined}
      onFocus={nameHere}
      onPointerDown={nameHere}
    >
      <OutlineBar
        context={context}
        active={active}
        readOnly={readOnly}
        onAdd={() => setAdding(adding === undefined ? active : undefined)}
        onRename={() => active && tree.current?.rename(active)}
        adding={adding !== undefined}
      />
      {adding !== undefined && !stale && (
        <AddStep document={document} ports={ports} row={adding} onDone={close} />
      )}
      <OutlineTree
        handle={tree}
        document={document}
        ports={ports}
        readOnly={readOnly}
        onActive={setActive}
        onAdd={setAdding}
      />
    </div>
  )
}
