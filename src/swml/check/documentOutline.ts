import type { SyntaxNode } from '../syntax/node.ts'
import { parseAs } from '../syntax/parse.ts'
import type { Flow } from '../types.ts'
import { moveNode } from './moveNode.ts'

/**
 * The document's top level, with what the sections hold cut out: `version`, `sections` (without its entries) and
 * whatever else stands there, in the positions of the whole text. Costs no more for long sections.
 */
export function documentOutline(flow: Flow): SyntaxNode | undefined {
  const known = outlines.get(flow)
  if (known) return known.root
  const first = flow.sections[0]?.range.start ?? flow.text.length
  const last = flow.sections.at(-1)?.range.end ?? flow.text.length
  // One blank stands for all sections: what is before keeps its place, what is behind moves by the rest.
  const cut = last > first ? last - first - 1 : 0
  const text = last > first ? `${flow.text.slice(0, first)} ${flow.text.slice(last)}` : flow.text
  const root = parseAs(text, flow.language).root
  const moved = root && cut > 0 ? moveNode(root, first + 1, cut) : root
  outlines.set(flow, { root: moved })
  return moved
}

const outlines = new WeakMap<Flow, { root: SyntaxNode | undefined }>()
