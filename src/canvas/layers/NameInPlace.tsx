import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import { type Naming, namingOf } from '../../commands/naming.ts'
import { sizes } from '../../layout/sizes.ts'
import type { Box, Layout } from '../../layout/types.ts'
import { focusCard } from '../state/focusCard.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { moveView, restingView } from '../view/moveView.ts'
import { boundsOf, type Rect, revealingView, type Size, type View } from '../view/viewMath.ts'
import { NameEditor } from './NameEditor.tsx'

type Props = {
  model: RefObject<CanvasModel>
  view: RefObject<FlowView | undefined>
  layout: Layout
}

/**
 * Loaded a moment after the cards. The editor of the name that is being changed, if any; the view goes there, also
 * where it is changed in the outline.
 */
export default function NameInPlace({ model, view, layout }: Props) {
  const { document } = model.current
  const store = namingOf(document)
  const { naming, pane } = useStore(store)
  const box = naming && boxOf(layout, naming)
  const key = box?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it begins, not when the box moves
  useEffect(() => {
    if (!box || !view.current) return
    const at = restingView(view.current)
    const { size } = model.current
    const rect = withFirstPlace(box, layout)
    moveView(view.current, at.zoom < readable ? centred(rect, size) : revealingView(rect, at, size))
  }, [key])
  if (!naming || !box || pane !== 'canvas') return null
  const onDone = (byKey: boolean) => {
    const before = model.current.layout
    store.setState({ naming: undefined })
    if (!byKey) return
    // After the new name is on the page.
    setTimeout(() => focusMark(model.current, before, box))
  }
  return (
    <NameEditor
      key={key}
      naming={naming}
      box={box}
      context={{ document, ports: model.current.ports }}
      onDone={onDone}
    />
  )
}

/** Below this zoom a name can't be read while it is typed. */
const readable = 0.75

/** A section's name together with the place where its first step is, or goes. */
function withFirstPlace(box: Box, { gaps }: Layout): Rect {
  const first = gaps.find(({ place }) => place.list.length === 2 && place.list[1] === box.path[1])
  if (box.kind !== 'section' || first === undefined) return box
  const { width, height } = first.empty ? sizes.empty : sizes.card
  const rect = { x: first.x - width / 2, y: first.y - height / 2, width, height }
  return boundsOf([box, rect]) ?? box
}

function centred({ x, y, width, height }: Rect, pane: Size): View {
  return { x: pane.width / 2 - (x + width / 2), y: pane.height / 2 - (y + height / 2), zoom: 1 }
}

/** Where a card's words stand: below its title, behind its icon. */
function wordsOn({ x, y, width, height }: Rect): Rect {
  return { x: x + 50, y: y + 24, width: width - 54, height: height - 27 }
}

/** The box of what is named; of a label's card, the middle; of a card that says something, its words. */
export function boxOf(layout: Layout, naming: Naming): Box | undefined {
  if (naming.kind === 'section') {
    return layout.boxes.find((box) => box.kind === 'section' && box.label === naming.name)
  }
  const path = JSON.stringify(naming.path)
  if (naming.kind !== 'branch') {
    const card = layout.boxes.find(
      (box) => box.kind === 'step' && JSON.stringify(box.path) === path,
    )
    if (card === undefined) return undefined
    if (naming.kind === 'words') return { ...card, ...wordsOn(card) }
    const { height } = sizes.header
    return { ...card, y: card.y + (card.height - height) / 2, height }
  }
  return layout.boxes.find((box) => box.kind === 'branch' && JSON.stringify(box.path) === path)
}

/** Gives a mark's menu button the focus; a renamed section is known by its place among the sections. */
function focusMark(model: CanvasModel, before: Layout, box: Box): void {
  const { layout, pane } = model
  if (box.kind === 'step') {
    if (box.stepId !== undefined) focusCard(model, box.stepId)
    return
  }
  const sections = (of: Layout) => of.boxes.filter((each) => each.kind === 'section')
  const at = sections(before).findIndex((each) => each.key === box.key)
  const key = at < 0 ? box.key : sections(layout)[at]?.key
  const button = key && pane?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(key)}"] button`)
  if (button) button.focus({ preventScroll: true })
}
