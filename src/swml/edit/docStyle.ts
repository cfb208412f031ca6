import { columnOf, indentationAt, lineEnd, lineStart, nextLine } from '../../text/lines.ts'
import { type BlockStyle, defaultStyle } from '../print/blockLines.ts'
import { type InlineStyle, jsonInline, yamlInline } from '../print/printInline.ts'
import type { Flow, Section, Step } from '../types.ts'

/**
 * How a document is indented, taken from its first section and steps: new lines are written like their neighbours.
 * `near`: steps whose own style counts before that of the rest.
 */
export function blockStyleOf(flow: Flow, near: readonly Step[] = []): BlockStyle {
  const style = { ...defaultStyle }
  const blockSections = flow.sections.filter((section) => {
    return columnOf(flow.text, section.nameRange.start) > 0 && section.steps[0]?.dash !== -1
  })
  const section = blockSections.find((each) => each.steps.length > 0) ?? blockSections[0]
  if (section) {
    const key = columnOf(flow.text, section.nameRange.start)
    style.indent = key
    style.underItem = key
    style.dash = key
    const dash = section.steps[0]?.dash
    if (dash !== undefined && dash > 0) style.dash = Math.max(0, columnOf(flow.text, dash) - key)
  }
  const underItem = firstUnderItem(flow.text, near, blockSections)
  if (underItem !== undefined) style.underItem = underItem
  return style
}

/** What the first step shows that shows it: of those nearby, then of each section's first ones. */
function firstUnderItem(
  text: string,
  near: readonly Step[],
  sections: readonly Section[],
): number | undefined {
  for (const steps of [near, ...sections.map((section) => section.steps)]) {
    for (let index = 0; index < Math.min(steps.length, 20); index++) {
      const step = steps[index]
      const columns = step ? underItemOf(text, step) : 0
      if (columns > 0) return columns
    }
  }
  return undefined
}

/** How far a step's properties are indented behind its method; 0 where the step doesn't show it. */
function underItemOf(text: string, step: Step): number {
  if (step.dash < 0 || step.notation !== 'map') return 0
  const key = text.slice(step.range.start, lineEnd(text, step.range.start))
  if (!/^[\w-]+:\s*(?:#.*)?$/.test(key)) return 0
  let line = nextLine(text, step.range.start)
  while (line < step.range.end) {
    const content = text.slice(line, lineEnd(text, line)).trim()
    if (content.startsWith('-')) return 0
    if (content !== '' && !content.startsWith('#')) {
      return (
        columnOf(text, line + indentationAt(text, line).length) - columnOf(text, step.range.start)
      )
    }
    line = nextLine(text, line)
  }
  return 0
}

/** How flow style or JSON is spaced in this text, as far as its beginning shows. */
export function inlineStyleOf(flow: Flow): InlineStyle {
  const head = flow.text.slice(0, 4000)
  if (flow.language === 'yaml') {
    return /\{[^\s}]/.test(head) && !/\{ /.test(head) ? { ...yamlInline, pad: '' } : yamlInline
  }
  const colon = /":/.test(head) && !/":\s/.test(head) ? '' : ' '
  const comma = /,\s/.test(head) || (colon === ' ' && !/,\S/.test(head)) ? ' ' : ''
  return { ...jsonInline, colon, comma }
}

/** One step of indentation at a place: what its line has more than the nearest line above that has less. */
export function indentationUnit(text: string, at: number): string {
  const own = indentationAt(text, at)
  let line = lineStart(text, at)
  for (let looked = 0; line > 0 && looked < 500; looked++) {
    line = lineStart(text, line - 1)
    const above = indentationAt(text, line)
    if (text.slice(line, lineEnd(text, line)).trim() === '') continue
    if (above.length < own.length && own.startsWith(above)) return own.slice(above.length)
  }
  return own.includes('\t') ? '\t' : '  '
}
