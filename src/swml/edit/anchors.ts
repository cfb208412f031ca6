import type { SyntaxNode } from '../syntax/node.ts'
import type { Spot } from './spot.ts'

/**
 * Whether an edit at the end of these spots could change another place of the document too, or break it: an anchor
 * around or inside it is repeated by an alias, or the way there leads through an alias.
 */
export function isShared(
  text: string,
  root: SyntaxNode | undefined,
  spots: readonly Spot[],
): boolean {
  const used = new Set<string>()
  visit(root, (node) => {
    if (node.kind === 'alias') used.add(node.name)
  })
  if (used.size === 0) return false
  const target = spots.at(-1)
  if (spots.slice(0, -1).some((spot) => spot.node.kind === 'alias')) return true
  const repeats = (node: SyntaxNode) => {
    const anchor = node.props && /&(\S+)/.exec(text.slice(node.props.start, node.props.end))?.[1]
    return anchor !== undefined && used.has(anchor)
  }
  let shared = spots.some((spot) => repeats(spot.node))
  visit(target?.node, (node) => {
    if (repeats(node)) shared = true
  })
  return shared
}

/** Whether a part holds an anchor or an alias. */
export function hasAnchorOrAlias(text: string, root: SyntaxNode | undefined): boolean {
  let found = false
  visit(root, (node) => {
    if (node.kind === 'alias') found = true
    else if (node.props && text.slice(node.props.start, node.props.end).includes('&')) found = true
  })
  return found
}

function visit(node: SyntaxNode | undefined, each: (node: SyntaxNode) => void): void {
  if (!node) return
  each(node)
  if (node.kind === 'seq') for (const item of node.items) visit(item.value, each)
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      visit(pair.key, each)
      visit(pair.value, each)
    }
  }
}
