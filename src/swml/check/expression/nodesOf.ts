import type { AnyNode } from 'acorn'

/** A node of JavaScript's syntax and all below it, in the order of the text. */
export function nodesOf(tree: AnyNode, found: AnyNode[] = []): AnyNode[] {
  found.push(tree)
  for (const value of Object.values(tree)) {
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) nodesOf(one, found)
    } else if (isNode(value)) nodesOf(value, found)
  }
  return found
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
