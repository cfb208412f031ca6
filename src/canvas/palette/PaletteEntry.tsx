import { memo } from 'react'
import { isReadOnly } from '../../document/analysis.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { MethodDefinition } from '../../swml/index.ts'
import { MethodIcon } from '../cards/MethodIcon.tsx'
import { dragOnMove } from '../drag/dragOnMove.ts'
import { dragSessionOf } from '../drag/dragSession.ts'
import styles from './Palette.module.css'

type Props = {
  document: WirelineDocument
  method: MethodDefinition
  reachable: boolean
  onFocus: (name: string) => void
  onInsert: (name: string, byPointer: boolean) => void
}

/** One method: drag it onto the canvas, or click to add it after the selection. */
export const PaletteEntry = memo(function PaletteEntry(props: Props) {
  const { document, method, reachable, onFocus, onInsert } = props
  return (
    <button
      type="button"
      className={styles.entry}
      data-palette={method.name}
      tabIndex={reachable ? 0 : -1}
      title={method.help}
      onFocus={() => onFocus(method.name)}
      onClick={({ detail }) => onInsert(method.name, detail > 0)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        dragOnMove(dragSessionOf(document), event, () =>
          isReadOnly(document.store.getState())
            ? undefined
            : { kind: 'insert', method: method.name },
        )
      }}
      // The browser's own dragging of a button would end ours.
      onDragStart={(event) => event.preventDefault()}
    >
      <MethodIcon method={method.name} small />
      <span className={styles.title}>{method.title}</span>
    </button>
  )
})
