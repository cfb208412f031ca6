/**
 * A line of YAML that isn't within a text or comment; `start` is its place in the text, `end` before its line break.
 */
export type StructureLine = { start: number; end: number }

/**
 * The lines of a YAML text that hold its structure: those of block texts (`|`, `>`) and of quotes over several lines
 * are left out. Reads lines alone, so that it also works for what can't be read.
 */
export function structureLines(text: string): StructureLine[] {
  const lines: StructureLine[] = []
  let within: number | undefined
  let quote = ''
  for (const place of linesOf(text)) {
    const line = text.slice(place.start, place.end)
    const column = line.search(/\S/)
    if (quote !== '') {
      if (line.includes(quote)) quote = ''
    } else if (within === undefined || (column >= 0 && column <= within)) {
      within = /(?:[:-]|^)\s+(?:[!&]\S+\s+)*[|>][-+\d]*\s*(?:#.*)?$/.test(line) ? column : undefined
      quote = openedQuote(line)
      if (column >= 0 && line[column] !== '#') lines.push(place)
    }
  }
  return lines
}

function* linesOf(text: string): Generator<StructureLine> {
  // The byte order mark at the very start is as it should be.
  let start = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    const next = text.indexOf('\n', start)
    const stop = next < 0 ? text.length : next
    yield { start, end: text[stop - 1] === '\r' ? stop - 1 : stop }
    if (next < 0) return
    start = next + 1
  }
}

/** The quote that a value of this line begins with and that isn't closed on it. */
function openedQuote(line: string): string {
  const [, quote = '', rest = ''] = /(?:[:-]\s+|^\s*)(["'])(.*)$/.exec(line) ?? []
  const inner = quote === '"' ? rest.replace(/\\./g, '') : rest.replaceAll("''", '')
  return quote === '' || inner.includes(quote) ? '' : quote
}
