import { parseAboveSteps } from '../read/rangesAt.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { Flow } from '../types.ts'

const outlines = new WeakMap<Flow, { root: SyntaxNode | undefined }>()

/** The document's top level as it stands in the text, without most of the steps; read once for each flow. */
export function outlineOf(flow: Flow): SyntaxNode | undefined {
  const known = outlines.get(flow) ?? { root: parseAboveSteps(flow).root }
  outlines.set(flow, known)
  return known.root
}
