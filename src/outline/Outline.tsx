import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { nameIn } from '../commands/naming.ts'
import type { Ports } from '../commands/types.ts'
import { isReadOnly, isStale } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { AddStep } from './AddStep.tsx'
import type { OutlineRow } from './logic/outlineRows.ts'
import styles from './Outline.module.css'
import { OutlineBar } from './OutlineBar.tsx'
import { OutlineTree, type TreeHandle } from './OutlineTree.tsx'
import type { RowMenuAt } from './RowMenu.tsx'

const RowMenu = onDemand(() => import('./RowMenu.tsx'), { missed: ({ onClose }) => onClose() })

/** The flow as an accessible tree: everything the canvas can do, in words. */
export function Outline({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const stale = useDocument(document, isStale)
  const readOnly = useDocument(document, isReadOnly)
  const [adding, setAdding] = useState<OutlineRow>()
  const [active, setActive] = useState<OutlineRow | undefined>(undefined)
  const tree = useRef<TreeHandle>(null)
  const context = useMemo(() => ({ document, ports }), [document, ports])
  const close = useCallback(() => {
    setAdding(undefined)
    tree.current?.focus()
  }, [])
  const [menu, setMenu] = useState<RowMenuAt>()
  const openMenu = useCallback((row: OutlineRow, at: RowMenuAt['at']) => setMenu({ row, at }), [])
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
        onMenu={(at) => active && openMenu(active, at)}
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
        onMenu={openMenu}
      />
      {menu !== undefined && (
        <RowMenu
          key={menu.row.key}
          {...menu}
          context={context}
          onClose={() => setMenu(undefined)}
          focusTree={() => tree.current?.focus()}
        />
      )}
    </div>
  )
}
