import type { SeqNode, SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import type { Range, Step } from '../types.ts'
import { type EditRun, shiftAfter, type Update } from './update.ts'

/** A tree whose root is a list. */
export type ListTree = SyntaxTree & { root: SeqNode }

/**
 * A list of one step, made of the step's own lines after edits within them. Whoever made the edit has parsed these very
 * lines, and the checks ask for them again: `parseFragment` keeps them, so that a key typed in a form has them parsed
 * once.
 *
 * @param end where the step's lines end in a block list
 * @returns undefined where these lines could mean something else in their list: they are parsed as a part of it then
 */
export function ownLines(
  { text, flow }: Update,
  step: Step,
  run: EditRun,
  end: number,
): ListTree | undefined {
  const range = { start: step.range.start + run.shift, end: step.range.end + shiftAfter(run) }
  const isBlock = step.dash >= 0
  const dash = isBlock ? step.dash + run.shift : -1
  if (!isWithin(run, step.range, isBlock)) return undefined
  if (isBlock ? !standsAlone(text, dash, range, end) : !isSafeInline(text, range, flow.language))
    return undefined
  const tree = parseFragment(text, range, flow.language)
  if (tree.errors.length > 0 || !isWhole(tree.root, range, isBlock)) return undefined
  const style = isBlock ? 'block' : 'flow'
  const items = [{ dash, value: tree.root }]
  return { ...tree, root: { kind: 'seq', style, items, range: tree.root.range } }
}

/** Whether all edits lie behind the step's first character, and in brackets before its last one. */
function isWithin({ edits }: EditRun, range: Range, isBlock: boolean): boolean {
  const first = edits[0]
  const last = edits[edits.length - 1]
  if (!first || !last || first.start <= range.start) return false
  return isBlock ? last.end <= range.end : last.end < range.end
}

/** A comment below could have become a part of a `|` text, and what is right below its dash has a column of its own. */
function standsAlone(text: string, dash: number, range: Range, end: number): boolean {
  return (
    /^- +$/.test(text.slice(dash, range.start)) && text.slice(range.end, end).trim().length === 0
  )
}

/** In YAML, lines within brackets have to be indented more than the block around them. */
function isSafeInline(text: string, range: Range, language: string): boolean {
  return language === 'json' || !text.slice(range.start, range.end).includes('\n')
}

/** Whether it is one map that takes up all of the lines. */
function isWhole(node: SyntaxNode | undefined, range: Range, isBlock: boolean): node is SyntaxNode {
  if (node?.kind !== 'map' || node.range.start !== range.start) return false
  return isBlock ? node.style === 'block' : node.style === 'flow' && node.range.end === range.end
}
