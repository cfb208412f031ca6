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
  /**
   * A list item as written in block style: lines from its `- ` on, relative to the dash; in flow style its value is
   * printed.
   */
  | { kind: 'lines'; lines: readonly string[]; value: Printable }

/** Plain data as the printers take it. */
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
      const items = all(at.items.map((item) => item.value))
      return items && { kind: 'seq', items }
    }
    const pairs = mergedPairs(at)
    const values = all(pairs.map((pair) => pair.value))
    return values && { kind: 'map', pairs: lastOfEach(pairs, values) }
  }
  /** Undefined as soon as one of them is. */
  const all = (nodes: readonly SyntaxNode[]): Printable[] | undefined => {
    const found: Printable[] = []
    for (const each of nodes) {
      const printable = visit(each)
      if (!printable) return undefined
      found.push(printable)
    }
    return found
  }
  return visit(node)
}

function lastOfEach(keys: readonly { name: string }[], values: readonly Printable[]) {
  const pairs = new Map<string, Printable>()
  for (const [index, value] of values.entries()) pairs.set(keys[index]?.name ?? '', value)
  return [...pairs].map(([name, value]) => ({ name, value }))
}

/** Whole numbers beyond 2^53 are printed as they were written: reading has rounded them. */
function isBeyondNumbers(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
}
