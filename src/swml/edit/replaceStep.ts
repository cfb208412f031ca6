import { parse } from '../syntax/parse.ts'
import type { Flow, Path, TextEdit } from '../types.ts'
import { isShared } from './anchors.ts'
import { atColumn } from './blockEntries.ts'
import { composeEdits } from './composeEdits.ts'
import { blockStyleOf, flowStyleOf, indentationUnit } from './docStyle.ts'
import { draftAt } from './draft.ts'
import { stepAt } from './findStep.ts'
import { indentationAt, isFirstOnLine, lineBreakOf } from './lines.ts'
import { readPaste } from './readPaste.ts'
import { spotsAlong } from './spot.ts'
import { unitOf } from './unit.ts'
import { asBlockLines, asFlowText, stepEntry } from './writtenStep.ts'

/**
 * Puts a text that was edited by hand (see `stepText`) in place of a step; it may hold several steps. Comment lines
 * above the step stay, unless the text brings its own.
 * @returns edits on `flow.text` and how many steps the text holds, or in plain words why it can't be used.
 */
export function replaceStep(
  flow: Flow,
  path: Path,
  text: string,
): { edits: TextEdit[]; count: number } | { error: string } {
  const step = stepAt(flow, path)
  if (!flow.readable || !step) return { error: 'This step is no longer there.' }
  const paste = readPaste(text)
  if ('error' in paste) return paste
  if (flow.wholeReadOnly) {
    const draft = draftAt(flow, [])
    if (!draft || isShared(flow.text, parse(flow.text).root, spotsAlong(draft, path))) {
      return {
        error: 'A part of this step is repeated elsewhere (`&` and `*`). Change it in the code.',
      }
    }
  }
  const lineBreak = lineBreakOf(flow.text)
  const count = paste.steps.length
  const entry = stepEntry(step)
  if (step.dash < 0) {
    const style = flowStyleOf(flow)
    const indentation = indentationAt(flow.text, entry.start)
    const ownLine = isFirstOnLine(flow.text, entry.start) && flow.text.includes('\n')
    const unit = indentationUnit(flow.text, entry.start)
    const written = paste.steps
      .map((each) => asFlowText(each, style, { indentation, unit, ownLine, lineBreak }))
      .join(ownLine ? `,${lineBreak}${indentation}` : `,${style.comma}`)
    return { edits: composeEdits(flow.text, [], [{ ...entry, text: written }]), count }
  }
  const unit = unitOf(flow.text, entry)
  const style = blockStyleOf(flow, [step])
  const lines = paste.steps.flatMap((each) => asBlockLines(each, style))
  const start = lines[0]?.startsWith('#') ? unit.above : unit.start
  const written = atColumn(lines, unit.column).join(lineBreak)
  const newText =
    (unit.inline ? written.trimStart() : written) +
    (flow.text[unit.end - 1] === '\n' ? lineBreak : '')
  return { edits: composeEdits(flow.text, [], [{ start, end: unit.end, text: newText }]), count }
}
