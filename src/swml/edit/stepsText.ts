import { defaultStyle } from '../print/blockLines.ts'
import { jsonFlow } from '../print/printFlow.ts'
import { nodeAt } from '../syntax/nodeAt.ts'
import { parse } from '../syntax/parse.ts'
import type { Flow, Path, Step } from '../types.ts'
import { hasAnchorOrAlias } from './anchors.ts'
import { chosenSteps } from './chosenSteps.ts'
import { stepAt } from './findStep.ts'
import { linesAtColumn0, unitOf } from './unit.ts'
import { asBlockLines, asFlowText, stepEntry, takeStep } from './writtenStep.ts'

/**
 * Steps as SWML text for the clipboard, as they were written, in the order of the text: a YAML list with its dashes
 * at column 0 (comment lines directly above a step come along), or a JSON array. Ends with a line break; empty where
 * there are no such steps.
 */
export function stepsText(flow: Flow, paths: readonly Path[]): string {
  const steps = chosenSteps(flow, paths)
  if (steps.length === 0 || !flow.readable) return ''
  const shared = sharedSteps(flow, steps)
  const taken = steps.map((step) => takeStep(flow, step, shared.has(step)))
  if (flow.language === 'yaml') {
    return `${taken.flatMap((step) => asBlockLines(step, defaultStyle)).join('\n')}\n`
  }
  if (!flow.text.trim().includes('\n')) {
    return `[${steps.map((step) => flow.text.slice(step.range.start, step.range.end)).join(',')}]\n`
  }
  const place = { indentation: '  ', unit: '  ', ownLine: true, lineBreak: '\n' }
  return `[\n${taken.map((step) => `  ${asFlowText(step, jsonFlow, place)}`).join(',\n')}\n]\n`
}

/**
 * One step as text to be edited by hand: its own lines with its dash at column 0, without comments above it; in JSON
 * as it stands there. Ends with a line break; empty where there is no such step.
 */
export function stepText(flow: Flow, path: Path): string {
  const step = stepAt(flow, path)
  if (!step) return ''
  if (step.dash < 0) {
    const { flow: lines = [] } = takeStep(flow, step)
    return `${lines.join('\n')}\n`
  }
  const unit = unitOf(flow.text, stepEntry(step))
  return `${linesAtColumn0(flow.text, unit.start, unit.end, unit.column).join('\n')}\n`
}

function sharedSteps(flow: Flow, steps: readonly Step[]): Set<Step> {
  if (!flow.wholeReadOnly) return new Set()
  const { root } = parse(flow.text)
  return new Set(steps.filter((step) => hasAnchorOrAlias(flow.text, nodeAt(root, step.path))))
}
