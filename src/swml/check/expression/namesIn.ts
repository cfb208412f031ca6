import type { AnyNode, MemberExpression } from 'acorn'
import { nodesOf } from './nodesOf.ts'

type Found = { names: Set<string>; own: Set<string>; skipped: Set<AnyNode> }

/** A variable that an expression reads: `vars.tries`, `prompt_value`; of `call.from` it is `call`. */
export function namesIn(nodes: readonly AnyNode[]): ReadonlySet<string> {
  const found: Found = { names: new Set(), own: new Set(), skipped: new Set() }
  for (const node of nodes) look(node, found)
  for (const name of found.own) found.names.delete(name)
  return found.names
}

/** A node comes before those in it. */
function look(node: AnyNode, { names, own, skipped }: Found): void {
  if (node.type === 'ArrowFunctionExpression') {
    for (const name of node.params.flatMap(identifiersIn)) own.add(name)
  } else if (node.type === 'Property') {
    if (!node.computed && !node.shorthand) skipped.add(node.key)
  } else if (node.type === 'MemberExpression') {
    if (!node.computed) skipped.add(node.property)
    const variable = variableOf(node)
    if (variable === undefined) return
    skipped.add(node.object)
    names.add(variable)
  } else if (node.type === 'Identifier' && !skipped.has(node)) names.add(node.name)
}

/** `vars.tries`, where that is what a dot leads to. */
function variableOf({ computed, object, property }: MemberExpression): string | undefined {
  const isVars = object.type === 'Identifier' && object.name === 'vars'
  return isVars && !computed && property.type === 'Identifier' ? `vars.${property.name}` : undefined
}

function identifiersIn(node: AnyNode): string[] {
  return nodesOf(node).flatMap((inner) => (inner.type === 'Identifier' ? [inner.name] : []))
}
