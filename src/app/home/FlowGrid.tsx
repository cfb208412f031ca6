import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { useStore } from 'zustand'
import type { FlowEntry } from '../../flows/types.ts'
import { onLongPress } from '../../ui/onLongPress.ts'
import { useMedia } from '../useMedia.ts'
import styles from './FlowGrid.module.css'
import { FlowTile } from './FlowTile.tsx'
import { home } from './homeStore.ts'
import { gridMove } from './logic/gridMove.ts'
import type { FoundFlow } from './logic/searchFlows.ts'
import { tileWindow } from './logic/tileWindow.ts'
import type { FlowActions } from './useFlowActions.ts'
import { useNow } from './useNow.ts'
import { useTileFocus } from './useTileFocus.ts'
import { useTileView } from './useTileView.ts'

type At = { x: number; y: number }

type Props = {
  found: readonly FoundFlow[]
  words: readonly string[]
  actions: FlowActions
  /** The flow whose name is being changed. */
  naming: string | undefined
  onNaming: (id: string | undefined) => void
  onMenu: (flow: FlowEntry, at: At) => void
  /** The flow that gets the keyboard as soon as it is shown; another object for each time. */
  wanted: { id: string } | undefined
  /** The flow that had the keyboard is gone, and there is none left. */
  onEmpty: () => void
}

/** CSS pixels. The styles say the same. */
const sizes = { tile: 250, gap: 16, row: 240, smallRow: 88, smallGap: 8, found: 20 }

/**
 * All flows as tiles, of many only those near the view. One tab stop; arrows, Home, End and the page keys go from tile
 * to tile.
 */
export function FlowGrid(props: Props) {
  const { found, words, actions, naming, onNaming, onMenu } = props
  const list = useRef<HTMLUListElement>(null)
  const isSmall = useMedia('(max-width: 699.98px)')
  const gap = isSmall ? sizes.smallGap : sizes.gap
  const { columns, from, to } = useTileView(list, isSmall ? 0 : sizes.tile, gap)
  const height = (isSmall ? sizes.smallRow : sizes.row) + (words.length > 0 ? sizes.found : 0)
  const now = useNow()
  const at = useStore(home, (state) => placeOfActive(found, state))
  const active = found[at]?.flow.id
  const focus = useTileFocus({ ...props, list, active })

  const { first, end } = tileWindow(found.length, { columns, rowHeight: height + gap }, from, to)
  const isShown = (index: number) => (index >= first && index < end) || index === at
  const entryOf = (target: EventTarget): FlowEntry | undefined => {
    if (!(target instanceof Element) || target.closest('input')) return undefined
    const id = target.closest<HTMLElement>('[data-flow]')?.dataset.flow
    return found.find(({ flow }) => flow.id === id)?.flow
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const flow = entryOf(event.target)
    const act = flow && tileKey(event)
    if (flow === undefined || act === undefined) return
    event.preventDefault()
    const place = found.findIndex((one) => one.flow === flow)
    const to = act === 'move' ? gridMove(event.key, place, found.length, columns) : undefined
    const next = to === undefined ? undefined : found[to]?.flow.id
    if (next !== undefined) focus(next)
    else if (act === 'rename' && flow.text !== undefined) onNaming(flow.id)
    else if (act === 'delete') void actions.remove(flow)
    else if (act === 'duplicate') void actions.duplicate(flow)
  }
  const onContextMenu = (event: MouseEvent) => {
    const flow = entryOf(event.target)
    if (flow === undefined || !(event.target instanceof Element)) return
    event.preventDefault()
    const tile = event.target.closest('[data-flow]')?.getBoundingClientRect()
    const { clientX: x, clientY: y } = event
    // The menu key reports no place, or that of the link’s text.
    const isKey = event.button !== 2 && tile !== undefined
    onMenu(flow, isKey ? { x: tile.left + 24, y: tile.top + 24 } : { x, y })
  }
  const onPointerDown = (event: PointerEvent) => {
    const flow = event.pointerType === 'touch' ? entryOf(event.target) : undefined
    if (flow !== undefined) onLongPress(event, (at) => onMenu(flow, at))
  }
  return (
    <ul
      ref={list}
      className={styles.grid}
      aria-label="Flows"
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${Math.ceil(found.length / columns)}, ${height}px)`,
        gap,
      }}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onPointerDown={onPointerDown}
    >
      {found.map(
        (one, index) =>
          isShown(index) && (
            <FlowTile
              key={one.flow.id}
              {...one}
              at={index}
              of={found.length}
              columns={columns}
              words={words}
              now={now}
              isActive={one.flow.id === active}
              isNaming={one.flow.id === naming}
              onActive={setActive}
              onMenu={onMenu}
              onNamed={(flow, name, byKey) => {
                onNaming(undefined)
                if (byKey) focus(flow.id)
                if (name !== undefined) void actions.rename(flow, name)
              }}
              onDownload={actions.download}
            />
          ),
      )}
    </ul>
  )
}

/** What a key means on a tile; undefined: what it means anywhere. */
function tileKey(event: KeyboardEvent): 'move' | 'rename' | 'delete' | 'duplicate' | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (altKey || shiftKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'd' ? 'duplicate' : undefined
  // At the edge of the grid the page isn’t to scroll away, either.
  if (/^(Arrow|Page|Home|End)/.test(key)) return 'move'
  if (key === 'F2') return 'rename'
  return key === 'Delete' || key === 'Backspace' ? 'delete' : undefined
}

function setActive(active: string, activeAt: number): void {
  home.setState({ active, activeAt })
}

/** The place of the tile that Tab goes to. */
function placeOfActive(
  found: readonly FoundFlow[],
  { active, activeAt }: { active: string | undefined; activeAt: number },
): number {
  const place = found.findIndex(({ flow }) => flow.id === active)
  return place >= 0 ? place : Math.max(0, Math.min(activeAt, found.length - 1))
}
