import { isMap } from '../plain.ts'
import { mergedPairs } from '../syntax/mergedPairs.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { Plain } from '../types.ts'

/**
 * What the printers print: like plain data, but maps keep the order of keys that look like whole numbers
 * (switch cases `"2"`, `"1"`), and a step may bring the lines it was written in.
 */
export type Printable =
  | { kind: 'scalar'; value: null | boolean | number | string; source?: string }
  | { kind: 'map'; pairs: { name: string; value: Printable }[] }
  | { kind: 'seq'; items: Printable[] }
  /** A list item as written in block style: lines from its `- ` on, relative to the dash; in flow style its value is printed. */
  | { kind: 'lines'; lines: readonly string[]; value: Printable }

export function printableOf(value: Plain): Printable {
  if (Array.isArray(value)) return { kind: 'seq', items: value.map(printableOf) }
  if (!isMap(value)) return { kind: 'scalar', value }
  return {
    kind: 'map',
    pairs: Object.entries(value).map(([name, inner]) => ({ name, value: printableOf(inner) })),
  }
}

/**
 * The data of a syntax node, keys in the order of the text. Aliases and merge keys are written out; of a repeated key the last
 * value counts. Undefined where that would be more than `limit` nodes (aliases of aliases).
 */
export function printableOfNode(node: SyntaxNode, limit = 200_000): Printable | undefined {
  let left = limit
  const visit = (at: SyntaxNode): Printable | undefined => {
    if (left-- <= 0) return undefined
    if (at.kind === 'alias') {
      return at.target ? visit(at.target) : { kind: 'scalar', value: null }
    }
    if (at.kind === 'scalar') {
      const { value, source } = at
      return isBeyondNumbers(value) ? { kind: 'scalar', value, source } : { kind: 'scalar', value }
    }
    if (at.kind === 'seq') {
      const items: Printable[] = []
      for (const item of at.items) {
        const printable = visit(item.value)
        if (!printable) return undefined
        items.push(printable)
      }
      return { kind: 'seq', items }
    }
    const pairs = new Map<string, Printable>()
    for (const pair of mergedPairs(at)) {
      const printable = visit(pair.value)
      if (!printable) return undefined
      pairs.set(pair.name, printable)
    }
    return { kind: 'map', pairs: [...pairs].map(([name, value]) => ({ name, value })) }
  }
  return visit(node)
}

/** Whole numbers beyond 2^53 are printed as they were written: reading has rounded them. */
function isBeyondNumbers(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
}
