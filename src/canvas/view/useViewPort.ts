import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ViewPort } from '../../commands/types.ts'
import { sizes } from '../../layout/sizes.ts'
import type { Layout } from '../../layout/types.ts'
import { type Path, samePath, stepsAlong } from '../../swml/index.ts'
import { loadPart } from '../../ui/loadPart.ts'
import { setDensity } from '../cards/densityStore.ts'
import { showRails } from '../layers/railStore.ts'
import { focusCard, focusGap } from '../state/focusCard.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { isFolded } from '../state/useFolds.ts'
import { floatingOver } from './floatingOver.ts'
import { forgetMove, isMoving, moveView, restingView } from './moveView.ts'
import { drawsAll } from './tiles.ts'
import {
  boundsOf,
  fittingView,
  leastZoom,
  overlaps,
  revealingView,
  shownRect,
  type View,
  zoomedView,
  zoomRange,
} from './viewMath.ts'

/** What is to be shown as soon as it is laid out: a step's card, a "+", or the one of an empty list. */
type Asked = { id: number; focus: boolean } | { gap: string } | { list: Path }

function boxOfStep({ boxes }: Layout, id: number) {
  return boxes.find((each) => each.kind === 'step' && each.stepId === id)
}

function boxOfGap({ gaps }: Layout, key: string) {
  const gap = gaps.find((each) => each.key === key)
  const { width, height } = sizes.empty
  return gap && { x: gap.x - width / 2, y: gap.y - height / 2, width, height }
}

/** What was asked for, as the layout has it; undefined where its list isn't there yet. */
function inLayout(asked: Asked, layout: Layout) {
  if (!('list' in asked)) return asked
  const gap = emptyGap(layout, asked.list)
  return gap && { gap: gap.key }
}

function emptyGap({ gaps }: Layout, list: Path) {
  return gaps.find(({ empty, place }) => empty && samePath(place.list, list))
}

/** The view's part of the ports, and what has to be called once React Flow is ready. */
export function useViewPort(model: RefObject<CanvasModel>, onReady?: (port: ViewPort) => void) {
  const view = useRef<FlowView | undefined>(undefined)
  const pending = useRef<Asked | undefined>(undefined)

  const go = useCallback((to: View | undefined) => moveView(view.current, to), [])

  /** Reveals what was asked for, if it is there by now; else it is tried again after the next layout. */
  const flush = useCallback(() => {
    if (pending.current === undefined || view.current === undefined) return
    const { layout, size } = model.current
    const asked = inLayout(pending.current, layout)
    if (asked === undefined) return
    const box = 'gap' in asked ? boxOfGap(layout, asked.gap) : boxOfStep(layout, asked.id)
    if (box === undefined) {
      if ('gap' in asked) pending.current = undefined
      return
    }
    go(revealingView(box, restingView(view.current), size, floatingOver(model.current.pane)))
    // A "+" has the keyboard only once it is drawn; a card takes it by itself then.
    if ('gap' in asked && !focusGap(model.current, asked.gap)) return
    pending.current = undefined
    if ('id' in asked && asked.focus) focusCard(model.current, asked.id)
  }, [model, go])

  const revealGap = useCallback(
    (gap: string) => {
      pending.current = { gap }
      flush()
    },
    [flush],
  )

  const port = useMemo<ViewPort>(() => {
    /** A selected step that is in sight stays so, and where it is; else the middle does. */
    const zoom = (toFrom: (zoom: number) => number) => {
      if (view.current === undefined) return
      const { layout, size, selection, pane } = model.current
      const from = restingView(view.current)
      const shown = shownRect(from, size)
      const least = leastZoom(layout, size, drawsAll(layout))
      const to = Math.min(zoomRange.most, Math.max(least, toFrom(from.zoom)))
      const [only] = selection
      const card = only === undefined ? undefined : boxOfStep(layout, only)
      if (!card || !overlaps(card, shown)) return go(zoomedView(from, to, shown))
      const zoomed = zoomedView(from, to, card)
      go(revealingView(card, zoomed, size, floatingOver(pane)) ?? zoomed)
    }
    const port: ViewPort = {
      zoomIn: () => zoom((from) => from * 1.2),
      zoomOut: () => zoom((from) => from / 1.2),
      zoomTo: (to) => zoom(() => to),
      fitAll: () => {
        const { layout, size } = model.current
        const all = { x: 0, y: 0, width: layout.width, height: layout.height }
        go(fittingView(all, size, leastZoom(layout, size, drawsAll(layout))))
      },
      fitSelection: () => {
        const { layout, size, selection } = model.current
        const ids = new Set(selection)
        const isSelected = (id: number | undefined) => id !== undefined && ids.has(id)
        const boxes = layout.boxes.filter((box) => box.kind === 'step' && isSelected(box.stepId))
        const bounds = boundsOf(boxes)
        if (bounds !== undefined) go(fittingView(bounds, size))
      },
      backToFlow: () =>
        loadPart(
          () => import('../zoom/backToFlow.ts'),
          ({ backToFlow }) => backToFlow(model.current, view.current),
        ),
      showRails,
      setDensity,
      reveal: (id, options) => {
        model.current.folds.unfoldAround(id, model.current.places)
        pending.current = { id, focus: options?.focus === true }
        flush()
      },
      revealEmpty: (list) => {
        const { flow, folds, layout, places } = model.current
        const owner = stepsAlong(flow, list).at(-1)
        const isThere = emptyGap(layout, list) !== undefined
        if (!isThere && (!owner || !isFolded(owner.id, places, folds.collapsed))) return false
        if (owner) folds.unfoldAround(owner.id, places, 'itself')
        pending.current = { list }
        flush()
        return true
      },
      focus: () => {
        const { current, pane } = model.current
        if (current === undefined) pane?.querySelector<HTMLElement>('[data-insert]')?.focus()
        else port.reveal(current, { focus: true })
        return true
      },
    }
    return port
  }, [model, go, flush])

  const onInit = useCallback(
    (instance: FlowView) => {
      view.current = instance
      flush()
      onReady?.(port)
    },
    [flush, onReady, port],
  )
  const panBy = useCallback((x: number, y: number) => {
    if (view.current === undefined) return
    forgetMove(view.current)
    const at = view.current.getViewport()
    view.current.setViewport({ ...at, x: at.x + x, y: at.y + y })
  }, [])
  /** The browser scrolled to what has the focus. Where the view is on its way there, that is all it needs. */
  const onScrolled = useCallback(
    (x: number, y: number) => {
      if (view.current && !isMoving(view.current)) panBy(x, y)
    },
    [panBy],
  )
  useEffect(flush)
  return { port, revealGap, onInit, panBy, onScrolled, view }
}
