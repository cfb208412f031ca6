import { applyEdits } from '../../text/applyEdits.ts'
import { mappingOf } from '../../text/mapThrough.ts'
import { samePlain } from '../samePlain.ts'
import type { AliasNode, SyntaxNode } from '../syntax/node.ts'
import { meantAt } from '../syntax/nodeAt.ts'
import { toPlain } from '../syntax/toPlain.ts'
import { visit } from '../syntax/visit.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Flow, Path, Plain, TextEdit } from '../types.ts'

/**
 * The edits, or none where an alias that they don't touch would no longer stand for what it stands for now. Every edit
 * goes through here, so that none changes a second place of the document unseen, or leaves an alias behind without
 * its anchor.
 */
export function guarded(flow: Flow, edits: TextEdit[] | undefined): TextEdit[] {
  return edits && !changedAlias(flow, edits) ? edits : []
}

/** Whether what stands at `path` means the same at `then` after the edits, though its aliases moved along. */
export function meansTheSame(
  flow: Flow,
  edits: readonly TextEdit[],
  path: Path,
  then: Path,
): boolean {
  if (!flow.requiresFullParse) return true
  const before = meantAt(wholeTree(flow.text).root, path)
  const after = wholeTree(applyEdits(flow.text, edits))
  const moved = meantAt(after.root, then)
  return (
    after.errors.length === 0 &&
    before !== undefined &&
    moved !== undefined &&
    samePlain(toPlain(before), toPlain(moved))
  )
}

/** The first alias of the flow that would mean something else after the edits; undefined where all stay as they are. */
export function changedAlias(flow: Flow, edits: readonly TextEdit[]): AliasNode | undefined {
  if (!flow.requiresFullParse || edits.length === 0) return undefined
  const before = aliasesIn(wholeTree(flow.text).root)
  if (before.length === 0) return undefined
  const tree = wholeTree(applyEdits(flow.text, edits))
  const after = new Map(aliasesIn(tree.root).map((alias) => [alias.range.start, alias]))
  const moved = mappingOf(edits)
  const compared = new Map<SyntaxNode, SyntaxNode>()
  const [plainBefore, plainAfter] = [new Map<SyntaxNode, Plain>(), new Map<SyntaxNode, Plain>()]
  return before.find(({ range, target }) => {
    if (edits.some((edit) => edit.start < range.end && edit.end > range.start)) return false
    const now = after.get(moved.offset(range.start, 'after'))?.target
    if (!now || !target) return true
    if (compared.get(target) === now) return false
    compared.set(target, now)
    return !samePlain(toPlain(target, plainBefore), toPlain(now, plainAfter))
  })
}

/** Whether a part holds an anchor, an alias or a merge key. */
export function isSharing(text: string, root: SyntaxNode | undefined): boolean {
  let found = false
  visit(root, (node) => {
    if (node.kind === 'alias') found = true
    else if (node.props && text.slice(node.props.start, node.props.end).includes('&')) found = true
  })
  return found
}

/** The aliases of a tree, in the order of the text. */
export function aliasesIn(root: SyntaxNode | undefined): readonly AliasNode[] {
  if (!root) return []
  const known = aliases.get(root)
  if (known) return known
  const found: AliasNode[] = []
  visit(root, (node) => {
    if (node.kind === 'alias') found.push(node)
  })
  aliases.set(root, found)
  return found
}

/** A form asks for each of its fields. */
const aliases = new WeakMap<SyntaxNode, readonly AliasNode[]>()
