import { longestExpression } from '../../longestExpression.ts'
import { refused } from './flawIn.ts'
import { parseJavascript } from './parseJavascript.ts'

/**
 * Why SignalWire refuses to run an expression, in plain words: it is too long, isn't JavaScript, or has functions, loops
 * or the like. Undefined where it doesn't, also where what it says is likely a mistake (a single =).
 */
export function refusalOf(source: string): string | undefined {
  if (source.length > longestExpression) return `It is longer than ${longestExpression} characters.`
  const { nodes, fault } = parseJavascript(source)
  if (!nodes) return fault?.message
  for (const node of nodes) {
    const message = refused(node)
    if (message !== undefined) return message
  }
  return undefined
}
