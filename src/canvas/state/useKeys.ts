import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import { type PaneKeyId, paneKeyOf } from '../../commands/paneKeys.ts'
import type { ViewPort } from '../../commands/types.ts'
import type { Direction } from '../../layout/neighbour.ts'
import { withKeyActs } from './loadKeyActs.ts'
import type { CanvasModel } from './model.ts'
import { gapElement, headers, stepAt } from './places.ts'
import type { SpaceKey } from './useSpaceKey.ts'

type Keys = {
  model: RefObject<CanvasModel>
  port: ViewPort
  revealGap: (key: string) => void
  space: RefObject<SpaceKey>
}

/** What the keys of `paneKeys` do on the canvas. All others are commands. */
export function useKeys({ model, port, revealGap, space }: Keys) {
  return useMemo(() => {
    const goTo = (id: number | undefined, extend: boolean) => {
      if (id === undefined) return
      const { document, selection } = model.current
      document.select(extend ? [...selection, id] : [id])
      port.reveal(id, { focus: true })
    }

    /** What keys do with a step; they are the canvas's own beside the arrows. */
    const acts: Readonly<Record<Act, (id: number, extend: boolean) => void>> = {
      first: (id, extend) => goTo(endOfSection(model.current, id, 0), extend),
      last: (id, extend) => goTo(endOfSection(model.current, id, -1), extend),
      open: (id) => {
        const { document, selection, ports } = model.current
        if (!selection.includes(id)) document.select([id])
        ports.panes.focus('inspector')
      },
      add: (id) => openInsertAfter(model.current, id),
      select: () => {
        space.current.ours = true
      },
    }

    /** Whether there is something the arrow could leave. Where it leads isn't needed to see the canvas. */
    const walk = (direction: Direction, { target, shiftKey }: KeyboardEvent): boolean => {
      if (!(target instanceof HTMLElement) || !target.matches(walked)) return false
      withKeyActs(({ spotFrom }) => {
        // Where the keyboard is by then: several may have been pressed meanwhile.
        const { activeElement } = target.ownerDocument
        const at = activeElement instanceof HTMLElement ? activeElement : target
        const to = spotFrom(at, direction, model.current)
        if (typeof to === 'number') goTo(to, shiftKey)
        else if (to instanceof HTMLElement) to.focus()
        else if (to !== undefined) revealGap(to.key)
      })
      return true
    }

    /** Whether there is something with a name. */
    const rename = (target: EventTarget): boolean => {
      if (!(target instanceof HTMLElement) || !target.closest(named)) return false
      withKeyActs(({ renameAt }) => renameAt(target, model.current))
      return true
    }

    /** Whether the key was one for a step. */
    const actOnStep = (act: Act, { target, shiftKey }: KeyboardEvent): boolean => {
      const gap = act === 'add' ? gapElement(target) : null
      if (gap) {
        gap.click()
        return true
      }
      const id = stepAt(target, model.current)
      if (id === undefined || isControl(target)) return false
      acts[act](id, shiftKey)
      return true
    }

    const onKeyDown = (event: KeyboardEvent) => {
      const act = paneKeyOf(event)
      if (act === undefined) return
      const isOurs = isDirection(act)
        ? walk(act, event)
        : act === 'rename'
          ? rename(event.target)
          : actOnStep(act, event)
      if (!isOurs) return
      event.preventDefault()
      event.stopPropagation()
    }

    // On letting go, since Space with the pointer pans the view.
    const onKeyUp = (event: KeyboardEvent) => {
      const { used, ours } = space.current
      if (event.key !== ' ' || used || !ours || isControl(event.target)) return
      const id = stepAt(event.target, model.current)
      if (id === undefined) return
      const { document, selection } = model.current
      const isSelected = selection.includes(id)
      document.select(isSelected ? selection.filter((each) => each !== id) : [...selection, id])
    }

    return { onKeyDown, onKeyUp }
  }, [model, port, revealGap, space])
}

/** What has a name, or stands in a list that has one. */
const named = '[data-card], [data-insert], [data-mark]'

/** What the arrows lead away from. */
const walked = `[data-card], [data-insert], ${headers}`

type Act = Exclude<PaneKeyId, Direction | 'rename'>

function isDirection(act: PaneKeyId): act is Direction {
  return act === 'up' || act === 'down' || act === 'left' || act === 'right'
}

function openInsertAfter({ layout, pane, openMenu, readOnly }: CanvasModel, id: number): void {
  const gap = layout.gaps.find((each) => each.before === id)
  if (gap === undefined || readOnly) return
  const anchor = pane?.querySelector(`[data-insert="${CSS.escape(gap.key)}"]`)
  if (anchor) openMenu({ kind: 'insert', gap, anchor })
}

function endOfSection({ places }: CanvasModel, from: number, at: 0 | -1): number | undefined {
  const section = places.byId.get(from)?.sectionIndex
  return section === undefined ? undefined : places.sections[section]?.at(at)
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input') !== null
}
