import { trimEdits } from '../../text/composeEdits.ts'
import { indentationAt, isFirstOnLine, lineBreakOf, lineEnd, lineStart } from '../../text/lines.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Step, TextEdit } from '../types.ts'
import { changedAlias } from './aliases.ts'
import { atColumn } from './blockEntries.ts'
import { blockStyleOf, indentationUnit, inlineStyleOf } from './docStyle.ts'
import { readPaste } from './readPaste.ts'
import { wouldChange } from './shared.ts'
import { linesAtColumn0, type Unit, unitOf } from './unit.ts'
import { asBlockLines, asFlowText, stepEntry, type WrittenStep } from './writtenStep.ts'

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
  if (paste.document)
    return { error: 'This text brings sections of its own. Paste it onto the canvas instead.' }
  const edits = replacing(flow, step, paste.steps)
  const alias = changedAlias(flow, edits)
  return alias ? { error: wouldChange(flow, alias) } : { edits, count: paste.steps.length }
}

function replacing(flow: Flow, step: Step, steps: readonly WrittenStep[]): TextEdit[] {
  const lineBreak = lineBreakOf(flow.text)
  const entry = stepEntry(step)
  if (step.dash < 0) {
    const style = inlineStyleOf(flow)
    const indentation = indentationAt(flow.text, entry.start)
    const ownLine = isFirstOnLine(flow.text, entry.start) && flow.text.includes('\n')
    const unit = indentationUnit(flow.text, entry.start)
    const written = steps
      .map((each) => asFlowText(each, style, { indentation, unit, ownLine, lineBreak }))
      .join(ownLine ? `,${lineBreak}${indentation}` : `,${style.comma}`)
    return trimEdits(flow.text, [{ ...entry, text: written }])
  }
  const unit = unitOf(flow.text, entry)
  const style = blockStyleOf(flow, [step])
  const lines = steps.flatMap((each) => asBlockLines(each, style))
  const start = lines[0]?.startsWith('#') ? unit.above : unit.start
  const written = likeBefore(flow.text, start, unit, lines).join(lineBreak)
  const newText = written + (flow.text[unit.end - 1] === '\n' ? lineBreak : '')
  return trimEdits(flow.text, [{ start, end: unit.end, text: newText }])
}

/** The new lines at the step's column; lines at its start and end that stay the same are kept to the last blank. */
function likeBefore(text: string, start: number, unit: Unit, lines: readonly string[]): string[] {
  const stop = text[unit.end - 1] === '\n' ? lineEnd(text, lineStart(text, unit.end - 1)) : unit.end
  const before = text.slice(start, stop).split(/\r?\n/)
  const dedented = linesAtColumn0(text, start, unit.end, unit.column)
  const shorter = Math.min(before.length, lines.length)
  let same = 0
  while (same < shorter && dedented[same] === lines[same]) same++
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && dedented.at(-1 - sameAtEnd) === lines.at(-1 - sameAtEnd)) {
    sameAtEnd++
  }
  const changed = atColumn(lines.slice(same, lines.length - sameAtEnd), unit.column)
  // Behind another dash the first line needs no indentation of its own.
  if (unit.inline && same === 0 && changed[0] !== undefined) changed[0] = changed[0].trimStart()
  return [...before.slice(0, same), ...changed, ...before.slice(before.length - sameAtEnd)]
}
