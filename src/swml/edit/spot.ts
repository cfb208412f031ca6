import { columnOf, isFirstOnLine, lineStart } from '../../text/lines.ts'
import type { MapNode, SeqNode, SyntaxNode } from '../syntax/node.ts'
import type { Path } from '../types.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './unit.ts'

/** A node together with where it stands. */
export type Spot = {
  node: SyntaxNode
  /** Inside a flow collection or JSON. */
  inFlow: boolean
  /** Behind the `:` or `-` that the node belongs to; -1 where there is none. */
  indicatorEnd: number
  /** Column of the key or the dash it belongs to; -1 for the root of a document. */
  column: number
  kind: 'value' | 'item' | 'root'
  /** The value of a key that shares its line with a dash: its own keys are indented from the key. */
  underItem: boolean
  parent: Spot | undefined
}

/** The spots from the draft's root along a path, as far as there are any; an alias or a missing key ends them. */
export function spotsAlong(draft: Draft, path: Path): Spot[] {
  const root = rootSpot(draft)
  const spots = root ? [root] : []
  for (const key of path) {
    const spot = spots.at(-1)
    const child = spot && childSpot(draft.text, spot, key)
    if (!child) return spots
    spots.push(child)
  }
  return spots
}

/** The entries of a map or list, in the order of the text. */
export function entriesOf(text: string, node: MapNode | SeqNode): Entry[] {
  if (node.kind === 'map') {
    return node.pairs.map((pair) => ({
      start: keyStart(text, pair.key),
      end: Math.max(
        pair.key.range.end,
        pair.colon + 1,
        pair.value.range.end,
        pair.value.props?.end ?? 0,
      ),
    }))
  }
  return node.items.map(({ dash, value }) => ({
    start: dash >= 0 ? dash : startOf(value),
    end: Math.max(dash + 1, value.range.end, value.props?.end ?? 0),
  }))
}

/** Where a node begins, its anchor and tag included. */
export function startOf(node: SyntaxNode): number {
  return Math.min(node.props?.start ?? node.range.start, node.range.start)
}

function rootSpot(draft: Draft): Spot | undefined {
  const { root, step, flow } = draft
  if (!root) return undefined
  const isItem = step !== undefined && step.dash >= 0
  return {
    node: root,
    inFlow: flow.language === 'json' || (step !== undefined && step.dash < 0),
    indicatorEnd: isItem ? step.dash + 1 : -1,
    column: isItem ? columnOf(draft.text, step.dash) : -1,
    kind: step ? 'item' : 'root',
    underItem: false,
    parent: undefined,
  }
}

function childSpot(text: string, parent: Spot, key: string | number): Spot | undefined {
  const { node } = parent
  const inFlow = parent.inFlow || ('style' in node && node.style === 'flow')
  if (node.kind === 'seq') {
    const item = typeof key === 'number' ? node.items[key] : undefined
    if (!item) return undefined
    const column = item.dash < 0 ? -1 : columnOf(text, item.dash)
    const indicatorEnd = item.dash < 0 ? -1 : item.dash + 1
    return {
      node: item.value,
      inFlow,
      indicatorEnd,
      column,
      kind: 'item',
      underItem: false,
      parent,
    }
  }
  if (node.kind !== 'map') return undefined
  const pair = node.pairs.findLast((each) => each.name === String(key))
  if (!pair) return undefined
  return {
    node: pair.value,
    inFlow,
    indicatorEnd: pair.colon < 0 ? -1 : pair.colon + 1,
    column: columnOf(text, keyStart(text, pair.key)),
    kind: 'value',
    underItem: parent.kind === 'item' && !inFlow,
    parent,
  }
}

/** Where a key begins, with its anchor, its tag and the `?` of an explicit key. */
function keyStart(text: string, key: SyntaxNode): number {
  const start = startOf(key)
  const before = text.slice(lineStart(text, start), start)
  const explicit = /(?:^|\s)(\?\s+)$/.exec(before)
  if (explicit?.[1] === undefined) return start
  const at = start - explicit[1].length
  return isFirstOnLine(text, at) ||
    /-\s+$/.test(before.slice(0, before.length - explicit[1].length))
    ? at
    : start
}
