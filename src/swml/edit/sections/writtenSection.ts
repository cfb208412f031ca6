import { blockLines, defaultStyle } from '../../print/blockLines.ts'
import { type Printable, printableOf, printableOfNode } from '../../print/printable.ts'
import { toPlain } from '../../syntax/toPlain.ts'
import type { Flow, Path, Plain, TextEdit } from '../../types.ts'
import { atColumn, insertBetween } from '../blockEntries.ts'
import { draftAt } from '../draft.ts'
import { containerAt, insertField } from '../insertField.ts'
import { placeSteps } from '../placeSteps.ts'
import { entriesOf } from '../spot.ts'
import { linesAtColumn0, unitOf } from '../unit.ts'
import { flowLinesAt, takeSteps, type WrittenStep } from '../writtenStep.ts'
import { inRounds } from './inRounds.ts'

/** A section on its way to another text, with the form it was written in. */
type WrittenSection = {
  name: string
  /** From its comments and its key on, at column 0; undefined where it wasn't in block style. */
  block?: readonly string[]
  /** Its entry as written in flow style or JSON, lines but the first relative to the line it began on. */
  flow?: readonly string[]
  /** What there is in place of steps, where it holds something else. */
  value: Plain
  steps: readonly WrittenStep[]
}

/** Takes a section up as it is written; printed anew where the text holds aliases. Undefined where there is none. */
export function takeSection(flow: Flow, name: string): WrittenSection | undefined {
  const section = flow.sections.find((each) => each.name === name)
  const draft = draftAt(flow, ['sections'])
  const node = draft && containerAt(draft, ['sections'])?.node
  if (!section || node?.kind !== 'map') return undefined
  const index = node.pairs.findLastIndex((pair) => pair.name === name)
  const pair = node.pairs[index]
  const entry = entriesOf(flow.text, node)[index]
  if (!pair || !entry) return undefined
  const taken = {
    name,
    value: toPlain(pair.value),
    // Those of a text with aliases are written out below.
    steps: (flow.requiresFullParse ? undefined : takeSteps(flow, section.steps)) ?? [],
  }
  if (flow.requiresFullParse) {
    const value = printableOfNode(pair.value) ?? printableOf(taken.value)
    const printed: Printable = { kind: 'map', pairs: [{ name, value }] }
    const items = value.kind === 'seq' ? value.items : []
    return {
      ...taken,
      block: blockLines(printed, defaultStyle),
      steps: items.map((item) => ({ value: () => item })),
    }
  }
  if (node.style === 'flow')
    return { ...taken, flow: flowLinesAt(flow.text, entry.start, entry.end) }
  const unit = unitOf(flow.text, entry)
  return { ...taken, block: linesAtColumn0(flow.text, unit.above, unit.end, unit.column) }
}

/** Puts a section behind all others, under the name it has. Undefined where that can't be done safely. */
export function placeSection(flow: Flow, section: WrittenSection): TextEdit[] | undefined {
  const draft = draftAt(flow, ['sections'])
  const node = draft && containerAt(draft, ['sections'])?.node
  const isBlock = node?.kind === 'map' && node.style === 'block'
  const last = isBlock ? entriesOf(flow.text, node).at(-1) : undefined
  if (section.block && last) return insertBetween(flow.text, last, undefined, section.block)
  const { name, steps, value } = section
  const path: Path = ['sections', name]
  const add = (now: Flow) =>
    insertField(now, ['sections'], Number.POSITIVE_INFINITY, name, steps.length > 0 ? [] : value)
  const fill = (now: Flow) => placeSteps(now, { list: path, index: 0 }, steps)
  return inRounds(flow, steps.length > 0 ? [add, fill] : [add])
}

/**
 * A section as SWML text for the clipboard, as it is written: below `sections`, so that it can't be taken for a step.
 * Ends with a line break; empty where there is no such section.
 */
export function sectionText(flow: Flow, name: string): string {
  const section = takeSection(flow, name)
  if (section?.block) return `sections:\n${atColumn(section.block, 2).join('\n')}\n`
  if (!section?.flow) return ''
  if (!flow.text.trim().includes('\n')) return `{"sections":{${section.flow.join('')}}}\n`
  const [first = '', ...rest] = section.flow
  return `{\n  "sections": {\n${atColumn([first, ...rest], 4).join('\n')}\n  }\n}\n`
}
