import { refused } from './flawIn.ts'
import { parseJavascript } from './parseJavascript.ts'

/**
 * Why SignalWire wouldn't run an expression, in plain words: it isn't JavaScript, or has functions, loops or the like.
 * Undefined where it would, also where what it says is likely a mistake (a single =).
 */
export function whyNotRun(source: string): string | undefined {
  const { nodes, fault } = parseJavascript(source)
  if (!nodes) return fault?.message
  for (const node of nodes) {
    const message = refused(node)
    if (message !== undefined) return message
  }
  return undefined
}
