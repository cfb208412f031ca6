import { looksLikeJson } from '../syntax/parse.ts'
import type { Range, TextEdit } from '../types.ts'
import { closeQuote, longDash, oddSpace, openQuote, unseen } from './names.ts'
import { structureLines } from './structureLines.ts'

/** Characters that stand where others belong; `edits` put those there. */
export type Strange = {
  kind: 'blank' | 'unseen' | 'mark' | 'quotes'
  range: Range
  edits: TextEdit[]
}

/**
 * What is strange in a text where its structure is written: blanks that aren't any, characters that nobody sees,
 * dashes, colons and quotes of a word processor. Within words that are said or shown they are as they should be.
 *
 * @param withTabs tabs before a line are as wrong: YAML that can't be read
 */
export function strangeIn(text: string, withTabs: boolean): Strange[] {
  if (!any.test(text) && !(withTabs && /^[ ]*\t/m.test(text))) return []
  if (looksLikeJson(text)) return inJson(text)
  return structureLines(text).flatMap(({ start, end }) =>
    inLine(text.slice(start, end), withTabs).map((found) => moved(found, start)),
  )
}

const any = new RegExp(`[${oddSpace}${unseen}${longDash}${openQuote}${closeQuote}\\uff1a]`)
const blanks = new RegExp(`[${oddSpace}]+`, 'g')
const ends = new RegExp(`[${oddSpace}${unseen}]+`, 'g')
const hidden = new RegExp(`[${unseen}]+`, 'g')
/** Indentation, dashes, and a name with its colon. */
const parts = new RegExp(
  `^([\\s${unseen}]*)((?:[-${longDash}](?=[\\s${unseen}]|$)[\\s${unseen}]*)*)((?:[${openQuote}]?[\\w.$${unseen}-]+[${closeQuote}]?|"[^"]*"|'[^']*')[\\s${unseen}]*(?::(?=[\\s${unseen}]|$)|\\uff1a)[\\s${unseen}]*)?`,
)
const trailing = new RegExp(`[\\s${unseen}]`)
/** No name is longer: in a line without a colon none is looked for any further. */
const longestStart = 400

function inLine(line: string, withTabs: boolean): Strange[] {
  const found = parts.exec(line.slice(0, longestStart))
  const [start = '', indentation = '', dashes = '', key = ''] = found ?? []
  const keyAt = indentation.length + dashes.length
  let end = line.length
  while (end > start.length && trailing.test(line[end - 1] ?? '')) end--
  const value = line.slice(start.length, end)
  const colon = value === '' || /\uff1a\s/.test(key) ? ':' : ': '
  const curly = new RegExp(`^[${openQuote}]|[${closeQuote}](?=[^${closeQuote}]*$)`, 'g')
  return [
    ...(withTabs
      ? each(indentation, 0, /\t+/g, 'blank', (tabs) => '    '.repeat(tabs.length))
      : []),
    ...inStructure(start, 0),
    ...each(dashes, indentation.length, new RegExp(`[${longDash}]`, 'g'), 'mark', () => '-'),
    ...each(key, keyAt, /\uff1a/g, 'mark', () => colon),
    ...each(key, keyAt, curly, 'quotes', () => '"'),
    ...inValue(value, start.length),
    ...each(line.slice(end), end, ends, 'unseen', () => ''),
  ]
}

/** Nothing but plain blanks belongs around what structure is made of. */
function inStructure(text: string, at: number): Strange[] {
  return [
    ...each(text, at, blanks, 'blank', (run) => ' '.repeat(run.length)),
    ...each(text, at, hidden, 'unseen', () => ''),
  ]
}

function inValue(value: string, at: number): Strange[] {
  if (/^[{[]/.test(value)) return inFlowValue(value, at)
  const [, open = '', inner = '', close = ''] =
    new RegExp(`^([${openQuote}"'])(.*)([${closeQuote}"'])$`).exec(value) ?? []
  const isCurly = any.test(open) || any.test(close)
  if (isCurly && !/["\\\u2018-\u201f]/.test(inner)) {
    const end = at + value.length
    return [
      {
        kind: 'quotes',
        range: { start: at, end },
        edits: [
          { start: at, end: at + 1, text: '"' },
          { start: end - 1, end, text: '"' },
        ],
      },
    ]
  }
  // A word of SWML or an address has no blank and no letter of another script.
  const isWord = /^[\x21-\x7e]+$/.test(value.replace(hidden, ''))
  return isWord ? each(value, at, hidden, 'unseen', () => '') : []
}

/** The names within braces on one line, and what stands around them; words that are said are left alone. */
function inFlowValue(value: string, at: number): Strange[] {
  return [...value.matchAll(inlineParts)].flatMap(({ index, 0: part, 1: start, 2: colon }) => {
    if (start === undefined) return []
    return inStructure(colon === undefined ? start : part, at + index)
  })
}

/**
 * A text in quotes, or a bracket or comma with blanks, a name and its colon behind it. None of its parts can be divided
 * in two ways: a value may be as long as a text.
 */
const inlineParts = new RegExp(
  `"(?:\\\\.|[^"\\\\])*"|'[^']*'|([{[,][\\s${unseen}]*)[\\w.$\\s${unseen}-]*(:(?=[\\s${unseen}])[\\s${unseen}]*)?`,
  'g',
)

/** Outside of texts in straight quotes. */
function inJson(text: string): Strange[] {
  const found: Strange[] = []
  for (const part of text.matchAll(/"(?:\\.|[^"\\])*"|[^"]+/gs)) {
    if (part[0].startsWith('"')) continue
    const quote = new RegExp(`(?<=[\\s{[,:]|^)[${openQuote}]|[${closeQuote}](?=\\s*[,:}\\]])`, 'g')
    // The byte order mark at the very start is as it should be.
    const isFirst = part.index === 0 && part[0].startsWith('\ufeff')
    const own = isFirst ? part[0].slice(1) : part[0]
    const at = part.index + (isFirst ? 1 : 0)
    found.push(...inStructure(own, at), ...each(own, at, quote, 'quotes', () => '"'))
  }
  return found.sort((a, b) => a.range.start - b.range.start)
}

function each(
  text: string,
  at: number,
  pattern: RegExp,
  kind: Strange['kind'],
  instead: (run: string) => string,
): Strange[] {
  return [...text.matchAll(pattern)].map((run) => {
    const range = { start: at + run.index, end: at + run.index + run[0].length }
    return { kind, range, edits: [{ ...range, text: instead(run[0]) }] }
  })
}

function moved({ kind, range, edits }: Strange, by: number): Strange {
  const move = <T extends Range>(part: T): T => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  })
  return { kind, range: move(range), edits: edits.map(move) }
}
