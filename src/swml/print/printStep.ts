import type { Plain } from '../types.ts'
import { defaultStyle, itemLines } from './blockLines.ts'
import { printableOf } from './printable.ts'

/** A step as an item of a YAML list, from its `- ` on, without a line break at the end: `- stop_stream: {}`. */
export function printStep(step: Plain): string {
  return itemLines(printableOf(step), defaultStyle).join('\n')
}
