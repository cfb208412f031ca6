import { printableOfNode } from '../../print/printable.ts'
import { printScalar } from '../../print/printScalar.ts'
import type { Flow, TextEdit } from '../../types.ts'
import { guarded, isSharing } from '../aliases.ts'
import { insertBetween } from '../blockEntries.ts'
import { draftAt } from '../draft.ts'
import { insertInlineEntry } from '../inlineEntries.ts'
import { containerAt, insertPrintable } from '../insertField.ts'
import { stylesOf } from '../setIn.ts'
import { entriesOf } from '../spot.ts'
import { linesAtColumn0, unitOf } from '../unit.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { sectionNameError } from './sectionName.ts'

/** A copy of a section right behind it, written as the section is, under another name. */
export function duplicateSection(flow: Flow, name: string, to: string): Outcome<{ name: string }> {
  if (!flow.readable) return { error: unreadable }
  if (!flow.sections.some((section) => section.name === name))
    return { error: `There is no section “${name}”.` }
  const error = sectionNameError(flow, to)
  return error === undefined
    ? outcome(flow, guarded(flow, copyOf(flow, name, to)), { name: to }, ['sections', name])
    : { error }
}

function copyOf(flow: Flow, name: string, to: string): TextEdit[] | undefined {
  const draft = draftAt(flow, ['sections'])
  const node = draft && containerAt(draft, ['sections'])?.node
  if (!draft || node?.kind !== 'map') return undefined
  const index = node.pairs.findLastIndex((pair) => pair.name === name)
  const pair = node.pairs[index]
  const entries = entriesOf(flow.text, node)
  const entry = entries[index]
  if (!pair || !entry) return undefined
  // An anchor can't be there twice: then the copy is printed anew.
  if (isSharing(flow.text, pair.value) || pair.key.kind !== 'scalar') {
    const value = printableOfNode(pair.value)
    return value && insertPrintable(flow, ['sections'], index + 1, to, value)
  }
  const { style } = pair.key
  const quotes = style === 'single' || style === 'double' ? style : 'plain'
  const key =
    flow.language === 'json'
      ? JSON.stringify(to)
      : printScalar(to, node.style === 'flow' ? 'flow' : 'block', quotes)
  const { start, end } = pair.key.range
  if (node.style === 'flow') {
    return insertInlineEntry(
      flow.text,
      entries,
      index + 1,
      stylesOf(draft).flow.comma,
      () => flow.text.slice(entry.start, start) + key + flow.text.slice(end, entry.end),
    )
  }
  const unit = unitOf(flow.text, entry)
  const comments = linesAtColumn0(flow.text, unit.above, unit.start, unit.column)
  const lines = linesAtColumn0(flow.text, unit.start, unit.end, unit.column)
  const [first = '', ...rest] = lines
  const at = start - entry.start
  const copy = [first.slice(0, at) + key + first.slice(at + (end - start)), ...rest]
  return insertBetween(flow.text, entry, entries[index + 1], [
    ...(unit.above < unit.start ? comments : []),
    ...copy,
  ])
}
