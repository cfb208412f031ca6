import { defaultStyle } from '../print/blockLines.ts'
import { jsonInline } from '../print/printInline.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path } from '../types.ts'
import { chosenSteps } from './chosenSteps.ts'
import { linesAtColumn0, unitOf } from './unit.ts'
import { asBlockLines, asFlowText, flowLinesAt, stepEntry, takeSteps } from './writtenStep.ts'

/**
 * Steps as SWML text for the clipboard, as they were written, in the order of the text: a YAML list with its dashes
 * at column 0 (comment lines directly above a step come along), or a JSON array. Anchors, aliases
 * and merge keys are written out. Ends with a line break; empty where there are no such steps, or where that would be too much.
 */
export function stepsText(flow: Flow, paths: readonly Path[]): string {
  const steps = chosenSteps(flow, paths)
  if (steps.length === 0 || !flow.readable) return ''
  const taken = takeSteps(flow, steps)
  if (!taken) return ''
  if (flow.language === 'yaml') {
    return `${taken.flatMap((step) => asBlockLines(step, defaultStyle)).join('\n')}\n`
  }
  if (!flow.text.trim().includes('\n')) {
    return `[${steps.map((step) => flow.text.slice(step.range.start, step.range.end)).join(',')}]\n`
  }
  const place = { indentation: '  ', unit: '  ', ownLine: true, lineBreak: '\n' }
  return `[\n${taken.map((step) => `  ${asFlowText(step, jsonInline, place)}`).join(',\n')}\n]\n`
}

/**
 * One step as text to be edited by hand: its own lines with its dash at column 0, without comments above it; in JSON
 * as it stands there. Ends with a line break; empty where there is no such step.
 */
export function stepText(flow: Flow, path: Path): string {
  const step = stepAt(flow, path)
  if (!step) return ''
  if (step.dash < 0) {
    return `${flowLinesAt(flow.text, step.range.start, step.range.end).join('\n')}\n`
  }
  const unit = unitOf(flow.text, stepEntry(step))
  return `${linesAtColumn0(flow.text, unit.start, unit.end, unit.column).join('\n')}\n`
}
