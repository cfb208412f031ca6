import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Ports } from '../commands/types.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { onceDrawn } from '../ui/onceDrawn.ts'
import { type OutlineRow, outlineRows } from './logic/outlineRows.ts'
import { coarseHeights, fineHeights, rowTops, rowWindow } from './logic/rowWindow.ts'
import { selectionAfter } from './logic/selectionAfter.ts'
import styles from './Outline.module.css'
import { OutlineRowView } from './OutlineRowView.tsx'
import { useActiveRow } from './useActiveRow.ts'
import { useRowMenu } from './useRowMenu.ts'
import { useRowNaming } from './useRowNaming.ts'
import { useScrollView } from './useScrollView.ts'
import { useTreeKeys } from './useTreeKeys.ts'

/** What others may ask of the tree. */
export type TreeHandle = {
  focus: () => void
  /** Lets a row's name be changed in place. */
  rename: (row: OutlineRow) => void
}

type Props = {
  handle: RefObject<TreeHandle | null>
  document: WirelineDocument
  ports: Ports
  readOnly: boolean
  onActive: (row: OutlineRow | undefined) => void
  onAdd: (row: OutlineRow) => void
  onMenu: (row: OutlineRow, at: { x: number; y: number }) => void
}

/** The tree itself: one tab stop, keys as in the ARIA tree pattern, and only the rows near the view in the page. */
export function OutlineTree(props: Props) {
  const { handle, document, ports, readOnly, onActive, onAdd, onMenu } = props
  const shape = useDocument(document, (state) => state.flow.shape)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  // Rows depend on the shape alone, which stays the same object while only values change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the flow is read for its shape
  const rows = useMemo(
    () => outlineRows(document.store.getState().flow, folded),
    [document, shape, folded],
  )
  const heights = useMemo(
    () => (matchMedia('(pointer: coarse)').matches ? coarseHeights : fineHeights),
    [],
  )
  const tops = useMemo(() => rowTops(rows, heights), [rows, heights])
  const box = useRef<HTMLDivElement>(null)
  const view = useScrollView(box)
  const wantsFocus = useRef(false)
  const fold = useCallback((key: string, fold: boolean) => {
    setFolded((before) => {
      const next = new Set(before)
      if (fold) next.add(key)
      else next.delete(key)
      return next
    })
  }, [])
  const unfold = useCallback((keys: readonly string[]) => {
    setFolded((before) =>
      keys.some((key) => before.has(key))
        ? new Set([...before].filter((key) => !keys.includes(key)))
        : before,
    )
  }, [])
  const { index: active, activate } = useActiveRow(document, rows, unfold)
  const activeRow = rows[active]
  useEffect(() => onActive(activeRow), [activeRow, onActive])

  const naming = useRowNaming({ document, rows, activate, unfold, wantsFocus })
  const { begin } = naming
  const focusActive = useCallback(() => {
    const row = box.current?.querySelector<HTMLElement>('[tabindex="0"][role="treeitem"]')
    row?.focus({ preventScroll: true })
  }, [])
  useImperativeHandle(
    handle,
    () => ({
      focus: () => {
        // The row to focus may only come with the next drawing.
        wantsFocus.current = true
        onceDrawn(() => {
          if (wantsFocus.current) focusActive()
          wantsFocus.current = false
        })
      },
      rename: begin,
    }),
    [focusActive, begin],
  )

  // The active row is kept in view, and gets the keyboard where the tree had it.
  const activeKey = activeRow?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the row, not its place
  useLayoutEffect(() => {
    keepInView(box.current, tops[active] ?? 0, tops[active + 1] ?? 0)
  }, [activeKey])
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusActive()
  })

  const go = useCallback(
    (row: OutlineRow, extend: boolean) => {
      activate(row.key)
      wantsFocus.current = true
      if (row.kind !== 'step' || row.stepId === undefined) return
      const { selection } = document.store.getState()
      document.select(selectionAfter(rows, selection, row, extend))
      if (selection.length !== 1 || selection[0] !== row.stepId) ports.view.reveal(row.stepId)
    },
    [activate, document, ports, rows],
  )
  const context = useMemo(() => ({ document, ports }), [document, ports])
  const openForm = () => ports.panes.focus('inspector')
  const onKeyDown = useTreeKeys({ rows, active, readOnly, go, fold, onAdd, begin, openForm })
  const menuHandlers = useRowMenu({ document, rows, readOnly, go, activate, onMenu })
  const { first, end } = rowWindow(tops, view.top, view.top + view.height)
  const drawn = rows.slice(first, end).map((row, at) => ({ row, at: first + at }))
  if (activeRow !== undefined && (active < first || active >= end)) {
    drawn.push({ row: activeRow, at: active })
  }
  return (
    <div ref={box} className={styles.scroll}>
      <div
        role="tree"
        aria-label="Steps of the flow"
        aria-multiselectable="true"
        className={styles.tree}
        style={{ height: tops.at(-1) }}
        onKeyDown={onKeyDown}
        {...menuHandlers}
      >
        {drawn.map(({ row, at }) => (
          <OutlineRowView
            key={row.key}
            document={document}
            row={row}
            top={tops[at] ?? 0}
            height={heights[row.kind]}
            active={at === active}
            readOnly={readOnly}
            onGo={go}
            onFold={fold}
            onAdd={onAdd}
            onRename={begin}
            naming={row.key === naming.key ? naming.naming : undefined}
            context={context}
            onNamed={naming.onDone}
            onLost={() => {
              wantsFocus.current = true
            }}
          />
        ))}
      </div>
    </div>
  )
}

function keepInView(box: HTMLElement | null, top: number, bottom: number): void {
  if (box === null) return
  if (top < box.scrollTop) box.scrollTop = top
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
}
