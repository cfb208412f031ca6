import type { RefObject } from 'react'
import { useStore } from 'zustand'
import type { Box, Layout } from '../../layout/types.ts'
import type { DragSession } from '../drag/dragSession.ts'
import type { FlowView } from '../state/model.ts'
import styles from './layers.module.css'

type Props = { dragSession: DragSession; layout: Layout; view: RefObject<FlowView | undefined> }

/** How far the line's ends reach out of the cards, in flow pixels. */
const reach = 48

/** While a jump is being dragged: its line, and a frame around the step it would lead to. */
export default function JumpAim({ dragSession, layout, view }: Props) {
  const { drag, target, x, y } = useStore(dragSession.store)
  if (drag?.kind !== 'jump') return null
  const source = boxOf(layout, drag.from)
  const pointer = view.current?.screenToFlowPosition({ x, y })
  if (source === undefined || pointer === undefined) return null
  const aim = target === undefined ? undefined : boxOf(layout, target)
  const start = { x: source.x + source.width, y: source.y + source.height / 2 }
  const end = aim ? { x: aim.x + aim.width + 4, y: aim.y + aim.height / 2 } : pointer
  const bend = Math.max(start.x, end.x) + reach
  const path = aim
    ? `M${start.x} ${start.y}C${bend} ${start.y} ${bend} ${end.y} ${end.x} ${end.y}`
    : `M${start.x} ${start.y}L${end.x} ${end.y}`
  return (
    <>
      <svg className={`${styles.drawing} ${styles.aim}`} aria-hidden="true" data-aim="">
        <path d={path} />
        {aim && (
          <path d={`M${end.x + 7} ${end.y - 5}L${end.x} ${end.y}L${end.x + 7} ${end.y + 5}`} />
        )}
      </svg>
      {aim && (
        <div
          className={styles.aimed}
          data-aimed={target}
          style={{
            width: aim.width,
            height: aim.height,
            transform: `translate(${aim.x}px, ${aim.y}px)`,
          }}
        />
      )}
    </>
  )
}

function boxOf({ boxes }: Layout, stepId: number): Box | undefined {
  return boxes.find((box) => box.kind === 'step' && box.stepId === stepId)
}
