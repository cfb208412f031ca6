import { maxExpanded } from './limits.ts'
import type { AliasNode, SyntaxNode, SyntaxProblem } from './node.ts'

/**
 * The error of a text whose aliases, followed, would stand for more values than anyone could hold (an "alias bomb").
 * Counts without following any alias twice.
 */
export function checkAliases(root: SyntaxNode): SyntaxProblem[] {
  const sizes = new Map<SyntaxNode, number>()
  let first: AliasNode | undefined
  const size = (node: SyntaxNode): number => {
    const known = sizes.get(node)
    if (known !== undefined) return known
    let total = 1
    if (node.kind === 'map')
      for (const pair of node.pairs) total += size(pair.key) + size(pair.value)
    else if (node.kind === 'seq') for (const item of node.items) total += size(item.value)
    else if (node.kind === 'alias' && node.target) {
      total = size(node.target)
      if (total > maxExpanded / 100) first ??= node
    }
    sizes.set(node, total)
    return total
  }
  if (size(root) <= maxExpanded) return []
  const range = first?.range ?? root.range
  const message =
    'The aliases (“*name”) here repeat each other so often that the flow would become too large. Write out what is needed instead.'
  return [{ code: 'too-many-aliases', message, range }]
}
