import { lineNumber } from '../../text/lines.ts'
import { broughtPairs } from '../syntax/mergedPairs.ts'
import type { AliasNode, SyntaxNode } from '../syntax/node.ts'
import { nodeAt, pairAt } from '../syntax/nodeAt.ts'
import { visit } from '../syntax/visit.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import { stepAtOffset } from '../tree/stepAtOffset.ts'
import { stepWords } from '../tree/stepWords.ts'
import type { Flow, Path } from '../types.ts'
import { aliasesIn } from './aliases.ts'

/** That a value is shared with another place of the text, and what that means for whoever would edit it. */
export type Shared = {
  /** `repeated`: an alias repeats it (or what it stands in); `repeats`: it is one itself; `merged`: `<<` brings it. */
  kind: 'repeated' | 'repeats' | 'merged'
  /** Whether a value may be written here. */
  editable: boolean
  /** Whether it can be taken out here. */
  removable: boolean
  /** In plain words, with the way out. */
  reason: string
}

/** Whether, and why, the value at a path is shared; undefined where it is this place's alone. */
export function sharedAt(flow: Flow, path: Path): Shared | undefined {
  if (!flow.requiresFullParse) return undefined
  const { root } = wholeTree(flow.text)
  let node = root
  for (const [depth, key] of path.entries()) {
    const locked = node && lockedBy(flow, root, node)
    if (locked) return locked
    const isLast = depth === path.length - 1
    const brought = node?.kind === 'map' && broughtPairs(node).some(({ name }) => name === key)
    const pair = pairAt(node, key)
    if (brought && !pair)
      return { kind: 'merged', editable: true, removable: !isLast, reason: fromMerge }
    if (brought && isLast)
      return { kind: 'merged', editable: true, removable: false, reason: overMerge }
    node = nodeAt(node, [key])
  }
  if (!node) return undefined
  if (node.kind === 'alias') return repeats(flow, node, true)
  return lockedBy(flow, root, node) ?? partRepeated(flow, root, node)
}

/** Why these steps can't go from where they are, in plain words: the step that repeats a part of them. */
export function repeatedBy(flow: Flow, paths: readonly Path[]): string | undefined {
  if (!flow.requiresFullParse) return undefined
  const { root } = wholeTree(flow.text)
  const alias = aliasOf(root, ownNodes(root, paths))
  return alias && wouldChange(flow, alias)
}

/** Why an edit isn't made that would change what an alias stands for. */
export function wouldChange(flow: Flow, alias: AliasNode): string {
  const where = placeOf(flow, alias.range.start)
  return `Nothing was changed: ${where} repeats a part of this in the code (with *${alias.name}). Write it out there first, or change it in the code.`
}

const fromMerge =
  'This comes from another place of the code (with <<). What you set here counts here alone; it can only be taken out in the code.'
const overMerge =
  'Without a value here, the one would count that the code brings from elsewhere (with <<), so this can only be taken out in the code.'

function lockedBy(flow: Flow, root: SyntaxNode | undefined, node: SyntaxNode): Shared | undefined {
  if (node.kind === 'alias') return repeats(flow, node, false)
  const alias = aliasesIn(root).find((each) => each.target === node)
  if (!alias) return undefined
  const where = placeOf(flow, alias.range.start)
  const reason = `The code repeats this in ${where} (with *${alias.name}), so it can only be changed in the code.`
  return { kind: 'repeated', editable: false, removable: false, reason }
}

function repeats(flow: Flow, { name, target }: AliasNode, isAll: boolean): Shared {
  const from = target ? ` in ${placeOf(flow, target.range.start)}` : ''
  const reason = isAll
    ? `This repeats what the code marks with &${name}${from}. What you set here counts here alone.`
    : `This repeats what the code marks with &${name}${from}, so it can only be changed in the code.`
  return { kind: 'repeats', editable: isAll, removable: isAll, reason }
}

/** Something within is repeated elsewhere: the rest may be edited, but it can't go as a whole. */
function partRepeated(
  flow: Flow,
  root: SyntaxNode | undefined,
  node: SyntaxNode,
): Shared | undefined {
  const own = new Set<SyntaxNode>()
  visit(node, (each) => own.add(each))
  const alias = aliasOf(root, own)
  if (!alias) return undefined
  const where = placeOf(flow, alias.range.start)
  const reason = `The code repeats a part of this in ${where} (with *${alias.name}), so it can only be taken out in the code.`
  return { kind: 'repeated', editable: true, removable: false, reason }
}

/** What these paths stand in that is repeated as one, and then all that stands at them. */
export function ownNodes(root: SyntaxNode | undefined, paths: readonly Path[]): Set<SyntaxNode> {
  const own = new Set<SyntaxNode>()
  for (const path of paths)
    for (let depth = 0; depth < path.length; depth++) {
      const around = nodeAt(root, path.slice(0, depth))
      if (around && isRepeated(root, around)) own.add(around)
    }
  for (const path of paths) visit(nodeAt(root, path), (node) => own.add(node))
  return own
}

/** An alias elsewhere that stands for one of these, for the first of them where several do. */
export function aliasOf(
  root: SyntaxNode | undefined,
  own: ReadonlySet<SyntaxNode>,
): AliasNode | undefined {
  const outside = aliasesIn(root).filter(
    (each) => each.target && own.has(each.target) && !own.has(each),
  )
  if (outside.length < 2) return outside[0]
  const byTarget = new Map(outside.toReversed().map((each) => [each.target, each]))
  const first = [...own].find((node) => byTarget.has(node))
  return byTarget.get(first)
}

function isRepeated(root: SyntaxNode | undefined, node: SyntaxNode): boolean {
  return aliasesIn(root).some((each) => each.target === node)
}

/** Where something stands, in words: its step, else its line. */
export function placeOf(flow: Flow, offset: number): string {
  const step = stepAtOffset(flow, offset)
  if (step) return stepWords(flow, step.id)
  return `line ${lineNumber(flow.text, offset)}`
}
