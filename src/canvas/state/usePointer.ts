import { type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react'
import { onLongPress } from '../../ui/onLongPress.ts'
import { dragOnMove } from '../drag/dragOnMove.ts'
import type { BoxStore } from '../select/selectionBox.ts'
import { selectWithBox } from '../select/selectWithBox.ts'
import { clickOn } from './clickOn.ts'
import { focusCard } from './focusCard.ts'
import { withKeyActs } from './loadKeyActs.ts'
import { markAt, nameMark, openMarkMenu } from './marks.ts'
import type { CanvasModel, FlowView } from './model.ts'
import { cardOf, elementOf, handleOf, isAdding, isControl } from './pointed.ts'
import type { SpaceKey } from './useSpaceKey.ts'

/** What the pointer's handlers need. */
export type Pointing = {
  model: RefObject<CanvasModel>
  view: RefObject<FlowView | undefined>
  keepsView: RefObject<boolean>
  space: RefObject<SpaceKey>
  box: BoxStore
  panBy: (x: number, y: number) => void
}

/** What pointers do on the canvas, for the element around it: cards and "+" are known by their data attributes. */
export function usePointer({ model, view, keepsView, space, box, panBy }: Pointing) {
  return useMemo(() => {
    const select = (ids: readonly number[]) => {
      keepsView.current = true
      model.current.document.select(ids)
    }
    const openCardMenu = (id: number, at: { x: number; y: number }) => {
      const { selection, openMenu, setCurrent } = model.current
      if (!selection.includes(id)) select([id])
      setCurrent(id)
      openMenu({ kind: 'card', at })
    }

    const dragCard = (id: number, down: Parameters<typeof dragOnMove>[1]) => {
      if (model.current.readOnly) return
      dragOnMove(model.current.dragSession, down, () => {
        const { selection, readOnly } = model.current
        if (readOnly) return undefined
        const ids = selection.includes(id) ? selection : [id]
        if (ids !== selection) select(ids)
        return { kind: 'move', ids }
      })
    }

    /** A finger pans the view; held still, it opens the step's menu, and from there on it drags the step. */
    const touchCard = (id: number, event: PointerEvent) => {
      if (!model.current.hasMenu) return
      onLongPress(
        event,
        (at) => openCardMenu(id, at),
        (at) => {
          model.current.openMenu(undefined)
          focusCard(model.current, id)
          dragCard(id, at)
        },
      )
    }

    const pressGround = (event: PointerEvent, target: Element | undefined) => {
      if (event.pointerType === 'touch' || target?.closest('.react-flow__pane') == null) return
      const { clientX, clientY, pointerId } = event
      const down = { clientX, clientY, pointerId, adds: isAdding(event) }
      selectWithBox(down, { model, view, keepsView, store: box, panBy })
    }

    const dragJump = (from: number, down: Parameters<typeof dragOnMove>[1]) => {
      if (!model.current.readOnly)
        dragOnMove(model.current.dragSession, down, () => ({ kind: 'jump', from }))
    }

    const pressMark = (mark: NonNullable<ReturnType<typeof markAt>>, event: PointerEvent) => {
      if (event.pointerType === 'touch')
        onLongPress(event, (at) => openMarkMenu(model.current, mark, at))
    }

    const onPointerDown = (event: PointerEvent) => {
      space.current.used = true
      const target = elementOf(event)
      if (event.button !== 0 || space.current.held || isControl(target)) return
      const { clientX, clientY, pointerId } = event
      const down = { clientX, clientY, pointerId }
      const from = handleOf(target)
      const mark = markAt(target, model.current)
      const id = cardOf(target)
      if (from !== undefined) dragJump(from, down)
      else if (mark !== undefined) pressMark(mark, event)
      else if (id === undefined) pressGround(event, target)
      else if (event.pointerType === 'touch') touchCard(id, event)
      else dragCard(id, down)
    }

    const onClick = (event: MouseEvent) => {
      const target = elementOf(event)
      if (target !== undefined) clickOn(target, isAdding(event), { model: model.current, select })
    }

    const onDoubleClick = (event: MouseEvent) => {
      const target = elementOf(event)
      const id = isControl(target) ? undefined : cardOf(target)
      if (id !== undefined) withKeyActs(({ editCard }) => editCard(id, model.current))
      const mark = isControl(target) ? undefined : markAt(target, model.current)
      if (mark !== undefined) nameMark(model.current, mark)
    }

    const onContextMenu = (event: MouseEvent) => {
      const mark = markAt(elementOf(event), model.current)
      if (mark !== undefined) {
        event.preventDefault()
        const { clientX: x, clientY: y } = event
        const button = elementOf(event)?.closest('[data-mark-menu]')
        openMarkMenu(model.current, mark, button ?? { x, y })
        return
      }
      const card = elementOf(event)?.closest<HTMLElement>('[data-card]')
      if (card == null || !model.current.hasMenu) return
      event.preventDefault()
      const bounds = card.getBoundingClientRect()
      // The menu key reports no place.
      const byKey = event.clientX === 0 && event.clientY === 0
      const at = byKey
        ? { x: bounds.left + 24, y: bounds.bottom + 4 }
        : { x: event.clientX, y: event.clientY }
      openCardMenu(Number(card.dataset.card), at)
    }

    return { onPointerDown, onClick, onDoubleClick, onContextMenu }
  }, [model, view, keepsView, space, box, panBy])
}
