import { type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react'
import { loadPart } from '../../ui/loadPart.ts'
import { dragOnMove } from '../drag/dragOnMove.ts'
import { onLongPress } from '../drag/onLongPress.ts'
import type { BoxStore } from '../select/selectionBox.ts'
import { selectWithBox } from '../select/selectWithBox.ts'
import { focusCard } from './focusCard.ts'
import { markAt, nameMark, openMarkMenu } from './marks.ts'
import type { CanvasModel, FlowView } from './model.ts'
import type { SpaceKey } from './useSpaceKey.ts'

export type Pointing = {
  model: RefObject<CanvasModel>
  view: RefObject<FlowView | undefined>
  quiet: RefObject<boolean>
  space: RefObject<SpaceKey>
  box: BoxStore
  panBy: (x: number, y: number) => void
}

/** What pointers do on the canvas, for the element around it: cards and "+" are known by their data attributes. */
export function usePointer({ model, view, quiet, space, box, panBy }: Pointing) {
  return useMemo(() => {
    const select = (ids: readonly number[]) => {
      quiet.current = true
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
      dragOnMove(model.current.desk, down, () => {
        const { selection, readOnly } = model.current
        if (readOnly) return undefined
        const ids = selection.includes(id) ? selection : [id]
        if (ids !== selection) select(ids)
        return { kind: 'move', ids }
      })
    }

    const onPointerDown = (event: PointerEvent) => {
      space.current.used = true
      const target = elementOf(event)
      if (event.button !== 0 || space.current.held || isControl(target)) return
      const id = cardOf(target)
      const { clientX, clientY, pointerId } = event
      const from = handleOf(target)
      if (from !== undefined) {
        if (!model.current.readOnly) {
          dragOnMove(model.current.desk, { clientX, clientY, pointerId }, () => ({
            kind: 'jump',
            from,
          }))
        }
        return
      }
      const mark = markAt(target, model.current)
      if (mark !== undefined) {
        if (event.pointerType === 'touch')
          onLongPress(event, (at) => openMarkMenu(model.current, mark, at))
      } else if (id === undefined) {
        if (event.pointerType === 'touch' || target?.closest('.react-flow__pane') == null) return
        const adds = isAdding(event)
        selectWithBox(
          { clientX, clientY, pointerId, adds },
          { model, view, quiet, store: box, panBy },
        )
      } else if (event.pointerType === 'touch') {
        // A finger pans the view; held still, it opens the step's menu, and from there on it drags the step.
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
      } else dragCard(id, { clientX, clientY, pointerId })
    }

    const onClick = (event: MouseEvent) => {
      const target = elementOf(event)
      const { selection, layout, folds, openMenu, setCurrent, readOnly } = model.current
      const fold = target?.closest<HTMLElement>('[data-fold]')?.dataset.fold
      const insert = target?.closest<HTMLElement>('[data-insert]')
      const id = cardOf(target)
      const handle = handleOf(target)
      const more = target?.closest('[data-mark-menu]')
      const mark = markAt(target, model.current)
      if (more && mark) openMarkMenu(model.current, mark, more)
      else if (target?.closest('[data-add-section]')) {
        const { document, ports } = model.current
        if (!readOnly)
          loadPart(
            () => import('../../commands/sectionEdits.ts'),
            ({ addNewSection }) => addNewSection({ document, ports }),
          )
      } else if (fold !== undefined) folds.toggle(Number(fold))
      else if (handle !== undefined) {
        // Without a drag: the step to jump to is chosen from a list.
        const { document, ports } = model.current
        if (readOnly) return
        setCurrent(handle)
        select([handle])
        loadPart(
          () => import('../../commands/jumpCommands.ts'),
          ({ chooseJump }) => chooseJump({ document, ports }),
        )
      } else if (insert) {
        const gap = layout.gaps.find((each) => each.key === insert.dataset.insert)
        if (gap !== undefined && !readOnly) openMenu({ kind: 'insert', gap, anchor: insert })
      } else if (id !== undefined) {
        setCurrent(id)
        if (!isAdding(event)) select([id])
        else
          select(
            selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id],
          )
      } else if (mark?.stepId !== undefined) {
        // A branch's label stands for the step that has it, whose form says more of it.
        setCurrent(mark.stepId)
        select([mark.stepId])
      } else if (mark !== undefined) {
        // A section's name has the keyboard from now on: what is pasted goes there.
        target?.closest('[data-mark]')?.querySelector('button')?.focus({ preventScroll: true })
      } else if (target?.closest('.react-flow__pane') && !isAdding(event)) select([])
    }

    const onDoubleClick = (event: MouseEvent) => {
      const target = elementOf(event)
      if (cardOf(target) !== undefined && !isControl(target)) {
        model.current.ports.panes.focus('inspector')
      }
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
  }, [model, view, quiet, space, box, panBy])
}

function elementOf(event: { target: EventTarget }): Element | undefined {
  return event.target instanceof Element ? event.target : undefined
}

function cardOf(target: Element | undefined): number | undefined {
  const id = target?.closest<HTMLElement>('[data-card]')?.dataset.card
  return id === undefined ? undefined : Number(id)
}

/** The step whose handle for jumps it is. */
function handleOf(target: Element | undefined): number | undefined {
  return target?.closest('[data-jump-handle]') == null ? undefined : cardOf(target)
}

function isControl(target: Element | undefined): boolean {
  return target?.closest('button, a, input, [data-minimap]') != null
}

function isAdding(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey
}
