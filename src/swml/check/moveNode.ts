import type { SyntaxNode } from '../syntax/node.ts'
import type { Range } from '../types.ts'

/** The same tree with every offset from `from` on moved by `by`. */
export function moveNode(node: SyntaxNode, from: number, by: number): SyntaxNode {
  const at = (offset: number) => (offset >= from ? offset + by : offset)
  const range = (old: Range): Range => ({ start: at(old.start), end: at(old.end) })
  const move = (old: SyntaxNode): SyntaxNode => {
    const base = { range: range(old.range), ...(old.props ? { props: range(old.props) } : {}) }
    if (old.kind === 'map') {
      const pairs = old.pairs.map((pair) => ({
        ...pair,
        key: move(pair.key),
        value: move(pair.value),
        colon: at(pair.colon),
      }))
      return { ...old, ...base, pairs }
    }
    if (old.kind === 'seq') {
      const items = old.items.map((item) => ({ dash: at(item.dash), value: move(item.value) }))
      return { ...old, ...base, items }
    }
    return { ...old, ...base }
  }
  return move(node)
}
