import type { SyntaxTree } from './node.ts'
import { parse } from './parse.ts'

/** The tree of a whole text, for texts with anchors: of those, no part can be read alone. The last two are kept. */
export function wholeTree(text: string): SyntaxTree {
  const known = kept.find((each) => each.text === text)
  if (known) return known.tree
  const made = { text, tree: parse(text) }
  kept = [made, ...kept.slice(0, 1)]
  return made.tree
}

// An edit looks at the text before it and at the one after it, several times.
let kept: { text: string; tree: SyntaxTree }[] = []
