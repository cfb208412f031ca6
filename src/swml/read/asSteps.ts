import { columnOf } from '../../text/lines.ts'
import { methods } from '../methods/index.ts'
import type { MapNode, PairNode } from '../syntax/node.ts'
import type { Fix, TextEdit } from '../types.ts'

/** For a section that holds methods without dashes: a dash before each. None where it isn't clear what is meant. */
export function asSteps(text: string, section: PairNode, steps: MapNode): Fix[] {
  if (steps.pairs.length === 0 || !steps.pairs.every((pair) => methods.has(pair.name))) return []
  const edits =
    steps.style === 'flow' ? inBrackets(text, steps) : withDashes(text, section, steps.pairs)
  if (!edits) return []
  const title = steps.pairs.length === 1 ? 'Make it a list of this step' : 'Make each a step'
  return [{ title, edits }]
}

/** Each dash takes the place of a blank, so that no line moves. */
function withDashes(
  text: string,
  section: PairNode,
  pairs: readonly PairNode[],
): TextEdit[] | undefined {
  const least = columnOf(text, section.key.range.start)
  const edits = pairs.map(({ key }) => {
    const { start } = key.range
    const isFirst = text.slice(start - columnOf(text, start), start).trim() === ''
    const fits = isFirst && columnOf(text, start) - 2 >= least && text[start - 2] === ' '
    return fits ? { start: start - 2, end: start - 1, text: '-' } : undefined
  })
  return edits.every((edit) => edit !== undefined) ? edits : undefined
}

function inBrackets(text: string, { range, pairs }: MapNode): TextEdit[] | undefined {
  const edits: TextEdit[] = [{ start: range.start, end: range.start, text: '[' }]
  for (const [index, { key }] of pairs.entries()) {
    if (index === 0) continue
    const { start } = key.range
    const comma = text.slice(0, start).trimEnd().length - 1
    if (text[comma] !== ',') return undefined
    edits.push({ start: comma, end: comma, text: '}' }, { start, end: start, text: '{' })
  }
  return [...edits, { start: range.end, end: range.end, text: ']' }]
}
