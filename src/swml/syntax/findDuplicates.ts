import { isMerge } from './mergedPairs.ts'
import type { SyntaxNode, SyntaxProblem } from './node.ts'

/** Adds a warning for every key that its map has already: the last one counts, as JSON and most YAML readers have it. */
export function findDuplicates(node: SyntaxNode, into: SyntaxProblem[]): void {
  if (node.kind === 'seq') for (const item of node.items) findDuplicates(item.value, into)
  if (node.kind !== 'map') return
  const names = node.pairs.length > 1 ? new Set<string>() : undefined
  for (const pair of node.pairs) {
    if (names?.has(pair.name)) {
      into.push({
        code: 'duplicate-key',
        message: isMerge(pair)
          ? 'There is another `<<` above, and readers differ in which of the two counts. Put both into one: `<<: [*a, *b]`.'
          : `“${pair.name}” is already set above. Only the last one counts: remove one of them.`,
        range: {
          start: pair.key.range.start,
          end: Math.max(pair.key.range.end, pair.key.range.start + 1),
        },
      })
    }
    names?.add(pair.name)
    findDuplicates(pair.key, into)
    findDuplicates(pair.value, into)
  }
}
