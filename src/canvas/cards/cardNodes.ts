import type { Node } from '@xyflow/react'
import { type CallMarks, callAt } from '../../document/calling.ts'
import type { Liveness } from '../../document/liveness.ts'
import type { Box } from '../../layout/types.ts'
import {
  type Flow,
  type Path,
  type Plain,
  type Problem,
  type StepChange,
  type StepPlace,
  shownNote,
  stepById,
} from '../../swml/index.ts'

/** All that a card shows. */
export type CardView = {
  id: number
  method: string
  value: Plain | undefined
  path: Path
  place: StepPlace
  problems: readonly Problem[]
  selected: boolean
  /** The one card that Tab reaches. */
  current: boolean
  dragged: boolean
  fold: 'none' | 'open' | 'folded'
  /** What runs in the background here, in words. */
  live: string | undefined
  /** The comments above and beside it; empty without any. */
  note: string
  /** How it differs from the flow that this one is compared with. */
  change: StepChange['kind'] | undefined
  /** Of a call that is played: it is here, or has been. */
  call: 'running' | 'taken' | undefined
  /** A call stops before it. */
  breakpoint: boolean
  /** No scenario comes to it, while these are looked at. */
  untried: boolean
}

/** A card as React Flow hosts it. */
export type CardNode = Node<CardView, 'step'>

/** What cards show, looked up by step. */
export type CardFacts = {
  flow: Pick<Flow, 'sections' | 'shape' | 'text' | 'language' | 'requiresFullParse'>
  places: ReadonlyMap<number, StepPlace>
  problems: ReadonlyMap<number, readonly Problem[]>
  selection: ReadonlySet<number>
  current: number | undefined
  dragged: ReadonlySet<number>
  collapsed: ReadonlySet<number>
  liveness?: Pick<Liveness, 'atStep'> | undefined
  changes?: ReadonlyMap<number, StepChange['kind']> | undefined
  marks?: CallMarks | undefined
  breakpoints?: ReadonlySet<number>
  untried?: ReadonlySet<number>
}

const noProblems: readonly Problem[] = []
// React Flow turns pointers off for nodes that it neither drags nor selects itself.
const style = { pointerEvents: 'all' } as const
// React Flow calls each wrapper a "node" where no role is set, which assistive tools must not be told.
const domAttributes = { 'aria-roledescription': undefined } as const

/**
 * Makes React Flow's nodes for boxes of steps, and keeps a node the same object for as long as nothing it shows
 * changed: one edit then draws one card anew.
 */
export function createCardNodes(): (boxes: readonly Box[], facts: CardFacts) => CardNode[] {
  let last = new Map<number, CardNode>()
  return (boxes, facts) => {
    const next = new Map<number, CardNode>()
    for (const box of boxes) {
      const view = viewOf(box, facts)
      if (view === undefined) continue
      const node = last.get(view.id)
      next.set(view.id, node !== undefined && isSame(node, box, view) ? node : nodeOf(box, view))
    }
    last = next
    return [...next.values()]
  }
}

function viewOf(box: Box, facts: CardFacts): CardView | undefined {
  const id = box.stepId
  if (box.kind !== 'step' || id === undefined) return undefined
  const step = stepById(facts.flow, id)
  const place = facts.places.get(id)
  if (step === undefined || place === undefined) return undefined
  return {
    id,
    method: step.method,
    value: step.value,
    path: box.path,
    place,
    problems: facts.problems.get(id) ?? noProblems,
    selected: facts.selection.has(id),
    current: facts.current === id,
    dragged: facts.dragged.has(id),
    live: facts.liveness?.atStep(id),
    note: shownNote(facts.flow, step),
    change: facts.changes?.get(id),
    call: callAt(id, facts.marks),
    breakpoint: facts.breakpoints?.has(id) ?? false,
    untried: facts.untried?.has(id) ?? false,
    fold: step.branches.length === 0 ? 'none' : facts.collapsed.has(id) ? 'folded' : 'open',
  }
}

function isSame({ data, position, height }: CardNode, box: Box, view: CardView): boolean {
  return (
    position.x === box.x &&
    position.y === box.y &&
    height === box.height &&
    data.method === view.method &&
    data.value === view.value &&
    data.path === view.path &&
    data.place === view.place &&
    data.problems === view.problems &&
    data.selected === view.selected &&
    data.current === view.current &&
    data.dragged === view.dragged &&
    data.fold === view.fold &&
    data.live === view.live &&
    data.note === view.note &&
    data.change === view.change &&
    data.call === view.call &&
    data.breakpoint === view.breakpoint &&
    data.untried === view.untried
  )
}

function nodeOf(box: Box, data: CardView): CardNode {
  const { x, y, width, height } = box
  return {
    id: String(data.id),
    type: 'step',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    style,
    domAttributes,
    data,
  }
}
