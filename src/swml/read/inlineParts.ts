import { countWhere } from '../../text/countWhere.ts'
import { columnOf } from '../../text/lines.ts'
import type { SeqNode, SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { parseJson } from '../syntax/parseJson.ts'
import { parseYaml } from '../syntax/parseYaml.ts'
import type { Step, TextEdit } from '../types.ts'
import { ownLines } from './ownLines.ts'
import { readPart } from './readPart.ts'
import {
  type EditRun,
  type Group,
  groupEdits,
  type Part,
  partOfRun,
  type StepList,
  shiftAfter,
  type Update,
} from './update.ts'
import { updateStep } from './updateStep.ts'

/**
 * The touched parts of a list in brackets, read again. Each part is what stands between two untouched steps (or the
 * brackets). It is read with an empty map in place of each neighbour: where that reads as a list whose ends are these
 * very maps, the part fits there.
 */
export function inlineParts(update: Update, list: StepList, run: EditRun): Part[] | undefined {
  const open = openBracket(update.flow.text, list.steps[0])
  const close = closeBracket(update.flow.text, list.steps[list.steps.length - 1])
  const first = run.edits[0]
  const last = run.edits[run.edits.length - 1]
  if (open < 0 || close < 0 || !first || !last) return undefined
  if (first.start <= open || last.end > close) return undefined
  const parts: Part[] = []
  let grown = 0
  for (const group of groupEdits(run, (edit) => touchedIn(list.steps, edit))) {
    const own = partOfRun(run, group.firstEdit, group.endEdit)
    const part = readGroup(update, list, group, own, { open, close }, grown)
    if (!part) return undefined
    parts.push(part)
    grown += part.steps.length - (part.to - part.from)
  }
  return parts
}

/** None of the items, for an edit between two. */
function touchedIn(steps: readonly Step[], edit: TextEdit): { from: number; to: number } {
  const from = countWhere(steps, (step) => step.range.end < edit.start)
  const reached = countWhere(steps, (step) => step.range.start <= edit.end)
  return { from, to: Math.max(from, reached) }
}

function readGroup(
  update: Update,
  list: StepList,
  group: Group,
  own: EditRun,
  brackets: { open: number; close: number },
  grown: number,
): Part | undefined {
  const { from, to } = group
  const step = list.steps[from]
  if (step && to === from + 1) {
    const path = grown === 0 && !list.rebased ? step.path : [...list.path, from + grown]
    const inner = updateStep(update, step, path, list.plain?.[from], own)
    if (inner) return { from, to, ...inner, shiftAfter: shiftAfter(own) }
    const alone = ownLines(update, step, own, step.range.end)
    if (alone) return readPart(update, list, group, alone, alone.root, grown, shiftAfter(own))
  }
  const before = list.steps[from - 1]
  const behind = list.steps[to]
  const start = (before ? before.range.end : brackets.open + 1) + own.shift
  const end = (behind ? behind.range.start : brackets.close) + shiftAfter(own)
  const between = update.text.slice(start, end)
  const prefix = before ? '[{}' : '['
  const source = `${prefix}${between}${behind ? '{}]' : ']'}`
  const tree = parsePart(update, source, between, start - prefix.length)
  if (tree?.root?.kind !== 'seq' || tree.errors.length > 0) return undefined
  const items = [...tree.root.items]
  if (before && !isNeighbour(items.shift()?.value, start - 2)) return undefined
  if (behind && !isNeighbour(items.pop()?.value, end)) return undefined
  const rest: SeqNode = { ...tree.root, items }
  return readPart(update, list, group, tree, rest, grown, shiftAfter(own))
}

function parsePart(
  update: Update,
  source: string,
  between: string,
  shift: number,
): SyntaxTree | undefined {
  if (update.flow.language === 'json') return parseJson(source, shift)
  // In YAML, lines inside brackets have to be indented more than the block around them.
  return linesAllowed(update, between, shift) ? parseYaml(source, shift) : undefined
}

function linesAllowed(update: Update, between: string, at: number): boolean {
  if (!between.includes('\n')) return true
  let section = update.flow.sections[0]
  for (const candidate of update.flow.sections) {
    if (candidate.steps[0]?.dash === -1 && candidate.range.start <= at) section = candidate
  }
  if (!section) return false
  const { text } = update.flow
  const name = section.nameRange.start
  const column = columnOf(text, name)
  return `${between}x`
    .split('\n')
    .slice(1)
    .every((line) => line.trim() === '' || line.length - line.replace(/^ +/, '').length > column)
}

function isNeighbour(node: SyntaxNode | undefined, start: number): boolean {
  return node?.kind === 'map' && node.pairs.length === 0 && node.range.start === start
}

/** Where the `[` stands right before the first step; -1 where something else is between. */
function openBracket(text: string, first: Step | undefined): number {
  let at = (first?.range.start ?? 0) - 1
  while (at >= 0 && /\s/.test(text.charAt(at))) at--
  return text[at] === '[' ? at : -1
}

/** Where the `]` stands right behind the last step; -1 where something else is between. */
function closeBracket(text: string, last: Step | undefined): number {
  let at = last?.range.end ?? text.length
  while (at < text.length && /[\s,]/.test(text.charAt(at))) at++
  return text[at] === ']' ? at : -1
}
