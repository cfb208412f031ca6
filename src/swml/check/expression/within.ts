import type { AnyNode } from 'acorn'

/** A node of JavaScript's syntax and all below it, in the order of the text. */
export function* within(tree: AnyNode): Generator<AnyNode> {
  yield tree
  for (const value of Object.values(tree)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* within(one)
  }
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value
  )
}
