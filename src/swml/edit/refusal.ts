import { broughtPairs, isMerge } from '../syntax/mergedPairs.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { nodeAt, pairAt } from '../syntax/nodeAt.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Flow, Path } from '../types.ts'
import { aliasesIn } from './aliases.ts'
import { aliasOf, ownNodes, placeOf, wouldChange } from './shared.ts'

/**
 * Why the language knows no safe edit at these places, in plain words: what the code repeats there, and where. Only
 * that it has to be done in the code where nothing is repeated.
 */
export function refusal(flow: Flow, paths: readonly Path[]): string {
  const { root } = flow.requiresFullParse ? wholeTree(flow.text) : {}
  const aliases = aliasesIn(root)
  const [any] = aliases
  if (!any) return 'Nothing was changed: this can only be changed in the code.'
  const own = ownNodes(root, paths)
  const repeater = aliasOf(root, own)
  if (repeater) return wouldChange(flow, repeater)
  const taken = aliases.find((each) => own.has(each)) ?? aliasOn(root, paths)
  if (!taken)
    return `Nothing was changed: the code repeats parts of this flow (${placeOf(flow, any.range.start)} with *${any.name}), so this can only be changed in the code.`
  const from = taken.target ? ` in ${placeOf(flow, taken.target.range.start)}` : ''
  return `Nothing was changed: ${placeOf(flow, taken.range.start)} repeats what the code marks with &${taken.name}${from}. Write it out there first, or change it in the code.`
}

/** The alias, or what a merge key merges, through which one of the paths leads. */
function aliasOn(root: SyntaxNode | undefined, paths: readonly Path[]) {
  for (const path of paths)
    for (const [depth, key] of path.entries()) {
      const node = nodeAt(root, path.slice(0, depth))
      if (node?.kind === 'alias') return node
      if (node?.kind !== 'map' || pairAt(node, key)) continue
      if (!broughtPairs(node).some(({ name }) => name === String(key))) continue
      const merged = new Set<SyntaxNode>(node.pairs.filter(isMerge).map(({ value }) => value))
      return aliasesIn(node).find((each) => merged.has(each)) ?? aliasesIn(node)[0]
    }
  return undefined
}
