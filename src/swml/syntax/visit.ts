import type { SyntaxNode } from './node.ts'

/** A node and all below it, not through aliases. */
export function visit(node: SyntaxNode | undefined, each: (node: SyntaxNode) => void): void {
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
