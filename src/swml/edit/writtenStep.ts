import { indentationAt, isFirstOnLine } from '../../text/lines.ts'
import { type BlockStyle, itemLines } from '../print/blockLines.ts'
import { type Printable, printableOfNode } from '../print/printable.ts'
import { type InlineStyle, inlineLines, printInline } from '../print/printInline.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { meantAt } from '../syntax/nodeAt.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Flow, Step } from '../types.ts'
import { isSharing } from './aliases.ts'
import { atColumn } from './blockEntries.ts'
import { type Entry, linesAtColumn0, type Unit, unitOf } from './unit.ts'

/** A step on its way to another place, with the form it was written in. */
export type WrittenStep = {
  /** From its comments and its dash on, at column 0; undefined where it wasn't in block style. */
  block?: readonly string[]
  /** As written in flow style or JSON, lines but the first relative to the line it began on. */
  flow?: readonly string[]
  /** Of a step that is written out anew in block style: the comment lines above it, at column 0. */
  above?: readonly string[]
  /** `flow` is JSON: it may stand in JSON, and is printed anew in a block list. */
  isJson?: boolean
  value: () => Printable
}

/** A step's text, from its dash on in block style. */
export function stepEntry(step: Step): Entry {
  return { start: step.dash >= 0 ? step.dash : step.range.start, end: step.range.end }
}

/**
 * Takes a step up as it is written; one that shares values with other places (`&`, `*`, `<<`) as what it means,
 * written out. Undefined where that would be too much.
 * @param asWritten also where it shares: for a place where that means the same
 */
export function takeStep(flow: Flow, step: Step, asWritten = false): WrittenStep | undefined {
  const { text } = flow
  const node = flow.requiresFullParse ? nodeOfStep(flow, step) : undefined
  const unit = step.dash >= 0 ? unitOf(text, stepEntry(step)) : undefined
  if (node && !asWritten && isSharing(text, node)) {
    const written = printableOfNode(node)
    const above = unit && unit.above < unit.start ? commentsOf(text, unit) : []
    return written && { above, value: () => written }
  }
  const value = () => valueOfStep(flow, step, node)
  if (unit) {
    return { block: linesAtColumn0(text, unit.above, unit.end, unit.column), value }
  }
  const lines = flowLinesAt(text, step.range.start, step.range.end)
  return { flow: lines, isJson: flow.language === 'json', value }
}

/** Takes several steps up; undefined where one of them can't be. */
export function takeSteps(
  flow: Flow,
  steps: readonly Step[],
  asWritten = false,
): WrittenStep[] | undefined {
  const taken = steps.flatMap((step) => takeStep(flow, step, asWritten) ?? [])
  return taken.length === steps.length ? taken : undefined
}

function commentsOf(text: string, { above, start, column }: Unit): string[] {
  return linesAtColumn0(text, above, start, column)
}

/** The lines of a part in flow style or JSON, all but the first relative to the line it begins on. */
export function flowLinesAt(text: string, start: number, end: number): string[] {
  const indentation = indentationAt(text, start)
  const lines = text.slice(start, end).split(/\r?\n/)
  return lines.map((line, index) =>
    index > 0 && line.startsWith(indentation) ? line.slice(indentation.length) : line,
  )
}

/** The lines of a step in a block list, its dash at column 0. What was written in flow style stays so. */
export function asBlockLines(step: WrittenStep, style: BlockStyle): readonly string[] {
  if (step.block) return step.block
  if (!step.flow || step.isJson) return [...(step.above ?? []), ...itemLines(step.value(), style)]
  const [first = '', ...rest] = step.flow
  const blanks = rest.map((line) =>
    line.trim() === '' ? 99 : line.length - line.trimStart().length,
  )
  const missing = Math.max(0, 2 - Math.min(...blanks, 99))
  return [`- ${first}`, ...atColumn(rest, missing)]
}

/** The text of a step in a flow list or JSON that begins at `at`, on a line of its own or among others. */
export function asFlowText(
  step: WrittenStep,
  style: InlineStyle,
  place: { indentation: string; unit: string; ownLine: boolean; lineBreak: string },
): string {
  const join = (lines: readonly string[]) =>
    lines
      .map((line, index) => (index > 0 && line !== '' ? place.indentation + line : line))
      .join(place.lineBreak)
  const isAsWritten = step.flow && (step.isJson || !style.json)
  if (step.flow && isAsWritten && (place.ownLine || step.flow.length === 1)) return join(step.flow)
  const value = step.value()
  return style.json && place.ownLine
    ? join(inlineLines(value, style, place.unit))
    : printInline(value, style)
}

/** What a step means: its own node, or the one that it repeats. */
export function nodeOfStep(flow: Flow, step: Step): SyntaxNode | undefined {
  return flow.requiresFullParse
    ? meantAt(wholeTree(flow.text).root, step.path)
    : parseFragment(flow.text, step.range, flow.language).root
}

function valueOfStep(flow: Flow, step: Step, known: SyntaxNode | undefined): Printable {
  const node = known ?? nodeOfStep(flow, step)
  const limit = Number.POSITIVE_INFINITY
  return (node && printableOfNode(node, limit)) ?? { kind: 'scalar', value: null }
}

/** Whether a step shares its first line with something before it. */
export function isInline(flow: Flow, step: Step): boolean {
  return step.dash >= 0 && !isFirstOnLine(flow.text, step.dash)
}
