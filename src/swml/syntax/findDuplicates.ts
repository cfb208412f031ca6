import { visibleRange } from '../../text/visibleRange.ts'
import { isMerge } from './mergedPairs.ts'
import type { SyntaxNode, SyntaxProblem } from './node.ts'

/**
 * Adds a warning for every key that its map has already: the last one counts, as JSON and most YAML readers have it.
 * `end` is where the text ends.
 */
export function findDuplicates(node: SyntaxNode, into: SyntaxProblem[], end: number): void {
  if (node.kind === 'seq') for (const item of node.items) findDuplicates(item.value, into, end)
  if (node.kind !== 'map') return
  const names = node.pairs.length > 1 ? new Set<string>() : undefined
  for (const pair of node.pairs) {
    if (names?.has(pair.name)) {
      into.push({
        code: 'duplicate-key',
        message: isMerge(pair)
          ? 'There is another `<<` above, and readers differ in which of the two counts. Put both into one: `<<: [*a, *b]`.'
          : `“${pair.name}” is already set above. Only the last one counts: remove one of them.`,
        range: visibleRange(pair.key.range, end),
      })
    }
    names?.add(pair.name)
    findDuplicates(pair.key, into, end)
    findDuplicates(pair.value, into, end)
  }
}
