import { lineStart } from '../../text/lines.ts'

/**
 * A part of a text as it would be written at the left margin: later lines lose the indentation that they have because
 * of where the part stands.
 */
export function dedent(text: string, start: number, end: number): string {
  const before = text.slice(lineStart(text, start), start)
  const [first = '', ...rest] = text.slice(start, end).replace(/\r\n?/g, '\n').split('\n')
  if (rest.length === 0) return first
  const depths = rest.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/))
  const least = Math.min(...depths)
  // A block scalar or a flow value begins behind its key: what stands below it keeps one step of indentation.
  const onItsOwnLine = /^[\s-]*$/.test(before)
  const depth = onItsOwnLine ? Math.min(before.length, least) : Math.max(0, least - 2)
  const closing = !onItsOwnLine && /^[\]}]/.test((rest.at(-1) ?? '').trim())
  return [
    first,
    ...rest.map((line) => line.slice(Math.min(closing ? least : depth, lead(line)))),
  ].join('\n')
}

/** The part again as it stands at `column`: later lines are moved to the right by as much. */
export function reindent(text: string, column: number, newline: string): string {
  const indent = ' '.repeat(column)
  const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n')
  return [first, ...rest.map((line) => (line === '' ? '' : indent + line))].join(newline)
}

function lead(line: string): number {
  const found = line.search(/[^ ]/)
  return found === -1 ? line.length : found
}
