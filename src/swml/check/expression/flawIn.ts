import type { AnyNode } from 'acorn'
import type { Fault } from './fault.ts'
import { comparison, loops, waiting } from './otherSigns.ts'

/** What SignalWire doesn't run, or doesn't do what it looks like, in an expression that is right JavaScript. */
export function flawIn(source: string, nodes: readonly AnyNode[]): Fault | undefined {
  for (const node of nodes) {
    const fault = flawOf(source, node)
    if (fault) return fault
  }
  const [tree] = nodes
  return tree?.type === 'ArrowFunctionExpression' ? arrow(source, tree) : undefined
}

function flawOf(source: string, node: AnyNode): Fault | undefined {
  if (node.type === 'AssignmentExpression')
    return node.operator === '='
      ? comparison(source, source.indexOf('=', node.left.end))
      : undefined
  const message = refused(node)
  return message === undefined
    ? undefined
    : { message, range: { start: node.start, end: node.end } }
}

/** Why SignalWire doesn't run what has this in it, in plain words; undefined where it does. */
export function refused(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return 'No functions of your own are available here: use those that texts, lists and Math have, such as toUpperCase, map or Math.round.'
    case 'ClassExpression':
    case 'ClassDeclaration':
      return 'Classes aren’t available here.'
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return loops
    case 'ArrowFunctionExpression':
      return node.async ? waiting : undefined
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'ImportExpression':
      return waiting
    default:
      return undefined
  }
}

/** All there is, is a function: `x => 5`. It's never run. */
function arrow(source: string, node: AnyNode): Fault {
  const at = Math.max(0, source.indexOf('=>', node.start))
  return {
    message:
      '=> makes a function that nobody runs: to ask whether it is at least as much, write >=.',
    range: { start: at, end: at + 2 },
  }
}
