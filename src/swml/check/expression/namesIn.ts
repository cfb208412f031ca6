import type { AnyNode } from 'acorn'
import { nodesOf } from './nodesOf.ts'

/** A variable that an expression reads: `vars.tries`, `prompt_value`; of `call.from` it is `call`. */
export function namesIn(nodes: readonly AnyNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  const skipped = new Set<AnyNode>()
  const own = new Set<string>()
  for (const node of nodes) {
    if (node.type === 'ArrowFunctionExpression') {
      for (const param of node.params)
        for (const inner of nodesOf(param)) if (inner.type === 'Identifier') own.add(inner.name)
    }
    if (node.type === 'Property' && !node.computed && !node.shorthand) skipped.add(node.key)
    if (node.type === 'MemberExpression' && !node.computed) {
      skipped.add(node.property)
      const isVars = node.object.type === 'Identifier' && node.object.name === 'vars'
      if (isVars && node.property.type === 'Identifier') {
        skipped.add(node.object)
        names.add(`vars.${node.property.name}`)
      }
    }
    if (node.type === 'Identifier' && !skipped.has(node)) names.add(node.name)
  }
  for (const name of own) names.delete(name)
  return names
}
