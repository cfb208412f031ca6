import { lineStart } from '../../text/lines.ts'

/**
 * The end of a `|` or `>` text that starts at `start`, without its last line break. Blank lines at its end are cut off,
 * but for `|+`, where they are part of the text.
 */
export function blockScalarEnd(text: string, start: number, end: number): number {
  const headerEnd = lineEnd(text, start)
  if (end <= headerEnd) return start + headerLength(text, start)
  const keep = text.slice(start, start + headerLength(text, start)).includes('+')
  let at = withoutLineBreak(text, end)
  while (!keep && at > headerEnd) {
    const line = lineStart(text, at)
    if (text.slice(line, at).trim() !== '') return at
    at = withoutLineBreak(text, line)
  }
  return at <= headerEnd ? start + headerLength(text, start) : at
}

/** Of `|2-` and the like. */
function headerLength(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && /[-+0-9]/.test(text.charAt(at))) at++
  return at - start
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function withoutLineBreak(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end
  return text[end - 2] === '\r' ? end - 2 : end - 1
}
