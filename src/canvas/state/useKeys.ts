import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import { startNaming } from '../../commands/naming.ts'
import { type PaneKeyId, paneKeyOf } from '../../commands/paneKeys.ts'
import type { ViewPort } from '../../commands/types.ts'
import {
  type Direction,
  emptyListAt,
  neighbour,
  pathOfEmpty,
  type Spot,
} from '../../layout/neighbour.ts'
import type { Box, InsertionPoint, Layout } from '../../layout/types.ts'
import { isLabel, type Step, samePath, stepById } from '../../swml/index.ts'
import { markAt, markOfGap, nameMark } from './marks.ts'
import type { CanvasModel } from './model.ts'
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

    /** Whether there is something the arrow could leave. */
    const walk = (direction: Direction, { target, shiftKey }: KeyboardEvent): boolean => {
      if (walkHeaders(target, direction, model.current)) return true
      const from = spotAt(target, model.current)
      if (from === undefined) return false
      const to = spotBeside(target, from, direction, model.current)
      if (typeof to === 'object') revealGap(to.key)
      else goTo(to ?? (typeof from === 'number' ? from : undefined), shiftKey)
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
          ? rename(event.target, model.current)
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

type Act = Exclude<PaneKeyId, Direction | 'rename'>

function isDirection(act: PaneKeyId): act is Direction {
  return act === 'up' || act === 'down' || act === 'left' || act === 'right'
}

/** Begins to change the name there; false where nothing has one. */
function rename(target: EventTarget, model: CanvasModel): boolean {
  const label = labelAt(target, model)
  if (label) {
    if (!model.readOnly) startNaming(model.document, { kind: 'label', path: label.path })
    return true
  }
  const mark = markToName(target, model)
  if (mark) nameMark(model, mark)
  return mark !== undefined
}

/** What an arrow leads to: from a "+", first the step beside it; of empty lists those that are drawn. */
function spotBeside(
  target: EventTarget,
  from: Spot,
  direction: Direction,
  { flow, layout, folds }: CanvasModel,
): number | InsertionPoint | undefined {
  const gap = gapAt(target, layout)
  const beside = direction === 'up' ? gap?.before : gap?.after
  if (beside !== undefined) return beside
  let at = neighbour(flow, from, direction, folds.collapsed)
  while (typeof at === 'object') {
    const path = pathOfEmpty(flow, at)
    const place = layout.gaps.find(
      ({ empty, place }) => empty && path && samePath(place.list, path),
    )
    if (place !== undefined) return place
    at = neighbour(flow, at, direction, folds.collapsed)
  }
  return at
}

function openInsertAfter({ layout, pane, openMenu, readOnly }: CanvasModel, id: number): void {
  const gap = layout.gaps.find((each) => each.before === id)
  if (gap === undefined || readOnly) return
  const anchor = pane?.querySelector(`[data-insert="${CSS.escape(gap.key)}"]`)
  if (anchor) openMenu({ kind: 'insert', gap, anchor })
}

/** The label whose card has the focus. */
function labelAt(target: EventTarget, { flow }: CanvasModel): Step | undefined {
  if (!(target instanceof Element)) return undefined
  const id = target.closest<HTMLElement>('[data-card]')?.dataset.card
  const step = id === undefined ? undefined : stepById(flow, Number(id))
  return step && isLabel(step) ? step : undefined
}

/** The name that F2 changes: the one that has the focus, else that of the branch or section a step is in. */
function markToName(target: EventTarget, model: CanvasModel): Box | undefined {
  if (!(target instanceof Element)) return undefined
  const gap = gapElement(target)?.dataset.insert ?? ''
  const own = markAt(target, model) ?? markOfGap(model.layout.boxes, gap)
  const id = own ? undefined : stepAt(target, model)
  const place = id === undefined ? undefined : model.places.byId.get(id)
  if (own || place === undefined) return own
  const isAround = ({ kind, label, key }: Box) =>
    place.parent === undefined
      ? kind === 'section' && label === place.section
      : key === `branch:${place.parent}.${place.branchIndex}`
  return model.layout.boxes.find(isAround)
}

function endOfSection({ places }: CanvasModel, from: number, at: 0 | -1): number | undefined {
  const section = places.byId.get(from)?.sectionIndex
  return section === undefined ? undefined : places.sections[section]?.at(at)
}

/** Where the keyboard is: on a card, at a "+" beside a step, or at that of an empty list. */
function spotAt(target: EventTarget, model: CanvasModel): Spot | undefined {
  const gap = gapAt(target, model.layout)
  return gap?.empty ? emptyListAt(model.flow, gap.place.list) : stepAt(target, model)
}

/** The step that a key is meant for: the card's, or the one beside a "+". */
function stepAt(target: EventTarget, { layout }: CanvasModel): number | undefined {
  if (!(target instanceof Element)) return undefined
  const card = target.closest<HTMLElement>('[data-card]')?.dataset.card
  if (card !== undefined) return Number(card)
  const gap = gapAt(target, layout)
  return gap?.before ?? gap?.after
}

function gapAt(target: EventTarget, { gaps }: Layout): InsertionPoint | undefined {
  const key = gapElement(target)?.dataset.insert
  return key === undefined ? undefined : gaps.find((each) => each.key === key)
}

function gapElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-insert]') : null
}

/** Left and right between the menus of the sections and the button for another one; false where it is on none. */
function walkHeaders(target: EventTarget, way: Direction, { pane }: CanvasModel): boolean {
  const headers = '[data-kind="section"] [data-mark-menu], [data-add-section]'
  const step = way === 'right' ? 1 : way === 'left' ? -1 : 0
  if (!(target instanceof HTMLElement) || !target.matches(headers) || step === 0) return false
  const row = [...(pane?.querySelectorAll<HTMLElement>(headers) ?? [])]
  row[row.indexOf(target) + step]?.focus()
  return true
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input') !== null
}
