import type { Caret, Trail } from './caret.ts'
import { scanFlow } from './scanFlow.ts'
import { type LinePart, lineStart, type YamlLine, yamlLineAt } from './yamlLine.ts'

/** The caret in a YAML text, by the indentation of the lines above it; undefined where nothing can be said. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it reads broken text line by line; docs/decisions says why
export function caretInYaml(text: string, offset: number): Caret | undefined {
  const line = yamlLineAt(text, offset)
  if (offset > line.comment || (offset === line.comment && line.comment < line.end))
    return undefined
  const key = line.parts.find((part) => part.kind === 'key')
  if (key !== undefined && offset > key.end) {
    // Between a key and its colon.
    const colon = text.indexOf(':', key.end)
    return offset > colon ? valueCaret(text, offset, line, key, colon) : undefined
  }
  if (key !== undefined) {
    if (offset < key.start) return undefined
    return wordCaret(text, line, 'key', { start: key.start, end: key.end }, key.column, offset)
  }
  const rest = line.parts.find((part) => part.kind === 'rest')
  const dash = line.parts.findLast((part) => part.kind === 'dash')
  if (rest !== undefined && offset >= rest.start) {
    const { start, column } = rest
    if (text[start] === '{' || text[start] === '[')
      return flowCaret(text, offset, line, column, start)
    const end = trimmedEnd(text, start, line)
    if (offset > end || text[start] === '|' || text[start] === '>') return undefined
    return wordCaret(text, line, 'either', { start, end }, column, offset)
  }
  if (rest !== undefined || (dash !== undefined && offset <= line.start + dash.column))
    return undefined
  const needsSpace = dash !== undefined && offset === line.start + dash.column + 1
  const column = offset - line.start + (needsSpace ? 1 : 0)
  const caret = wordCaret(text, line, 'either', { start: offset, end: offset }, column, offset)
  return caret && { ...caret, needsSpace }
}

/** In characters, beyond the first collection; no flow that people write comes near it. */
const mostScanned = 300_000

type Key = Extract<LinePart, { kind: 'key' }>

function valueCaret(
  text: string,
  offset: number,
  line: YamlLine,
  key: Key,
  colon: number,
): Caret | undefined {
  const first = text[key.value] ?? ''
  if (offset > key.value && (first === '{' || first === '[')) {
    return flowCaret(text, offset, line, key.column, key.value, key.name)
  }
  const end = trimmedEnd(text, key.value, line)
  const begun = offset >= key.value && offset <= end
  if (begun && (first === '|' || first === '>')) return undefined
  if (!begun && end > key.value) return undefined
  const above = enclosing(text, offset, line, key.column)
  if (above === undefined) return undefined
  if ('style' in above) return above
  return {
    trail: [...above.trail, key.name],
    at: 'value',
    word: begun ? { start: key.value, end } : { start: offset, end: offset },
    quote: begun ? quoteOf(first) : '',
    siblings: [],
    colon: false,
    style: 'block',
    column: key.column,
    needsSpace: offset === colon + 1,
  }
}

function wordCaret(
  text: string,
  line: YamlLine,
  at: 'key' | 'either',
  word: { start: number; end: number },
  column: number,
  offset: number,
): Caret | undefined {
  const above = enclosing(text, offset, line, column)
  if (above === undefined) return undefined
  if ('style' in above) return above
  const list = at === 'either' ? listAt(text, line, column, above.trail) : undefined
  return {
    trail: above.trail,
    ...(list && { list }),
    at,
    word,
    quote: quoteOf(text[word.start] ?? ''),
    siblings: [...above.siblings, ...siblingsBelow(text, line, column)],
    colon: at === 'key',
    style: 'block',
    column,
    needsSpace: false,
  }
}

/**
 * The list that a word without a dash may continue where lists aren't indented: below an item that begins in its
 * column, or below a key of its column that has no value yet.
 */
function listAt(text: string, line: YamlLine, column: number, around: Trail): Trail | undefined {
  if (line.parts.some((part) => part.kind === 'dash')) return undefined
  let above = lineAbove(text, line)
  const last = above?.parts.at(-1)
  if (above !== undefined && last?.kind === 'key' && last.column === column) {
    return last.value >= above.comment ? [...around, last.name] : undefined
  }
  while (above !== undefined && columnOf(above) > column) above = lineAbove(text, above)
  if (above === undefined) return undefined
  const isItem = above.parts[0]?.kind === 'dash' && columnOf(above) === column
  const found = isItem ? enclosing(text, above.start, above, column, true) : undefined
  return found && !('style' in found) ? found.trail : undefined
}

function columnOf(line: YamlLine): number {
  return line.parts[0]?.column ?? 0
}

/** The caret in a flow collection that begins on this line, or (where it is closed already) none. */
function flowCaret(
  text: string,
  offset: number,
  line: YamlLine,
  column: number,
  from: number,
  key?: string,
): Caret | undefined {
  const above = enclosing(text, offset, line, column)
  if (above === undefined || 'style' in above) return above
  const found = scanFlow(
    text,
    from,
    offset,
    'flow',
    key === undefined ? above.trail : [...above.trail, key],
  )
  return typeof found === 'string' ? undefined : found
}

/**
 * The keys and items around what stands at `column` of `line`, and its siblings above. A caret instead where it is
 * in a flow collection that began further up; undefined in a block scalar or below a value. `afterDash`: a dash stands
 * there, which may be as deep as the key it belongs to.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it reads broken text line by line; docs/decisions says why
function enclosing(
  text: string,
  offset: number,
  line: YamlLine,
  column: number,
  afterDash = false,
): { trail: Trail; siblings: string[] } | Caret | undefined {
  let trail: (string | 0)[] = []
  let limit = column
  let flow: Caret | undefined
  let direct = true
  let scanned = 0
  const siblings: string[] = []
  let at: YamlLine | undefined = line
  while (at !== undefined) {
    for (const part of [...at.parts].reverse()) {
      if (at === line && part.column >= column) continue
      if (direct && at !== line && part.kind === 'key' && part.column === column && !flow)
        siblings.push(part.name)
      const outer =
        part.column < limit || (afterDash && part.kind === 'key' && part.column === limit)
      if (!outer) continue
      if (at !== line || part.kind === 'rest') {
        const opens = part.kind === 'key' ? part.value : part.kind === 'rest' ? part.start : -1
        const sign = opens < 0 || opens >= at.comment ? '' : (text[opens] ?? '')
        if (sign === '{' || sign === '[') {
          // Brackets on line after line: each is looked through to the caret, and that must come to an end.
          if (scanned > mostScanned) return undefined
          scanned += offset - opens
          const found = scanFlow(
            text,
            opens,
            offset,
            'flow',
            part.kind === 'key' ? [part.name] : [],
          )
          if (found === 'nowhere') return undefined
          if (found !== 'closed') {
            flow = found
            trail = []
          }
          if (found === 'closed' && direct) return undefined
        } else if (sign === '|' || sign === '>') {
          if (direct && !flow) return undefined
        } else if (sign !== '' && sign !== '\n' && sign !== '\r' && direct && !flow)
          return undefined
        if (flow !== undefined && trail.length === 0 && (sign === '{' || sign === '[')) {
          limit = part.column
          afterDash = false
          direct = false
          continue
        }
      }
      if (part.kind === 'rest') continue
      trail.unshift(part.kind === 'dash' ? 0 : part.name)
      limit = part.column
      afterDash = part.kind === 'dash'
      direct = false
    }
    if (limit === 0 && !afterDash) break
    at = lineAbove(text, at)
  }
  return flow === undefined ? { trail, siblings } : { ...flow, trail: [...trail, ...flow.trail] }
}

function lineAbove(text: string, line: YamlLine): YamlLine | undefined {
  let end = line.start
  while (end > 0) {
    end -= text[end - 1] === '\n' && text[end - 2] === '\r' ? 2 : 1
    const start = lineStart(text, end)
    const above = yamlLineAt(text, start)
    if (above.parts.length > 0) return above
    end = start
  }
  return undefined
}

/** The keys of the same map in the lines below. */
function siblingsBelow(text: string, line: YamlLine, column: number): string[] {
  const names: string[] = []
  let at = line
  for (let count = 0; count < 2000; count += 1) {
    let start = at.end
    if (start >= text.length) break
    start += text[start] === '\r' && text[start + 1] === '\n' ? 2 : 1
    at = yamlLineAt(text, start)
    const [first] = at.parts
    if (first === undefined) continue
    if (first.column < column || (first.column === column && first.kind === 'dash')) break
    if (first.kind === 'key' && first.column === column) names.push(first.name)
  }
  return names
}

function trimmedEnd(text: string, from: number, line: YamlLine): number {
  let end = line.comment
  while (end > from && /[ \t]/.test(text[end - 1] ?? '')) end -= 1
  return Math.max(end, from)
}

function quoteOf(char: string): '' | '"' | "'" {
  return char === '"' || char === "'" ? char : ''
}
