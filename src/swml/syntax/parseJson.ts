import type { Range } from '../types.ts'
import { findDuplicates } from './findDuplicates.ts'
import { atBlank, type JsonReading, jsonFault, wrongHere } from './json/jsonReading.ts'
import { readJsonNumber } from './json/readJsonNumber.ts'
import { readJsonString } from './json/readJsonString.ts'
import { maxDepth, tooDeep } from './limits.ts'
import type { PairNode, ScalarNode, SeqItem, SyntaxNode, SyntaxTree } from './node.ts'

/**
 * Parses strict JSON (RFC 8259): comments and trailing commas are errors. A byte order mark is passed over, and the
 * empty text has no root. Stops at the first error, and has no root then.
 * All offsets are moved by `shift`, for parts of a longer text. Never throws.
 */
export function parseJson(text: string, shift = 0): SyntaxTree {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const reading: JsonReading = { text, at: start, shift, depth: 0, error: undefined }
  const tree: SyntaxTree = {
    language: 'json',
    root: undefined,
    errors: [],
    warnings: [],
    requiresFullParse: false,
  }
  skipBlanks(reading)
  if (reading.at === text.length) return tree
  const root = readValue(reading, 'ValueExpected')
  if (root) {
    skipBlanks(reading)
    if (reading.at < text.length) wrongHere(reading, 'EndOfFileExpected')
  }
  if (reading.error) tree.errors.push(reading.error)
  else if (root) {
    tree.root = root
    findDuplicates(root, tree.warnings, shift + text.length)
  }
  return tree
}

/** Undefined after an error, as everything here. */
function readValue(reading: JsonReading, otherwise: string): SyntaxNode | undefined {
  const { text, at } = reading
  const code = text.charCodeAt(at)
  if (code === 34) return readString(reading)
  if (code === 123 || code === 91) {
    if (++reading.depth > maxDepth) {
      reading.error = tooDeep(at + reading.shift)
      return undefined
    }
    const node = code === 123 ? readMap(reading) : readList(reading)
    reading.depth--
    return node
  }
  if (code === 45 || (code >= 48 && code <= 57)) {
    const value = readJsonNumber(reading)
    return value === undefined ? undefined : scalar(reading, at, value, 'plain')
  }
  if (text.startsWith('true', at)) return readWord(reading, 'true', true)
  if (text.startsWith('false', at)) return readWord(reading, 'false', false)
  if (text.startsWith('null', at)) return readWord(reading, 'null', null)
  return wrongHere(reading, otherwise)
}

function readMap(reading: JsonReading): SyntaxNode | undefined {
  const { text, shift } = reading
  const start = reading.at++
  const pairs: PairNode[] = []
  skipBlanks(reading)
  if (text.charCodeAt(reading.at) !== 125) {
    for (;;) {
      const pair = readPair(reading)
      if (!pair) return undefined
      pairs.push(pair)
      skipBlanks(reading)
      const code = text.charCodeAt(reading.at)
      if (code === 125) break
      if (code !== 44) return wrongHere(reading, 'CommaExpected')
      reading.at++
      skipBlanks(reading)
    }
  }
  reading.at++
  const range: Range = { start: start + shift, end: reading.at + shift }
  return { kind: 'map', style: 'flow', pairs, range }
}

function readPair(reading: JsonReading): PairNode | undefined {
  const { text, shift } = reading
  const first = text.charCodeAt(reading.at)
  if (first !== 34) {
    return wrongHere(reading, first === 44 ? 'ValueExpected' : 'PropertyNameExpected')
  }
  const key = readString(reading)
  if (!key) return undefined
  skipBlanks(reading)
  const colon = reading.at
  if (text.charCodeAt(colon) !== 58) return wrongHere(reading, 'ColonExpected')
  reading.at++
  skipBlanks(reading)
  const value = readValue(reading, 'ValueExpected')
  return value && { name: String(key.value), key, value, colon: colon + shift }
}

function readList(reading: JsonReading): SyntaxNode | undefined {
  const { text, shift } = reading
  const start = reading.at++
  const items: SeqItem[] = []
  skipBlanks(reading)
  if (text.charCodeAt(reading.at) !== 93) {
    for (;;) {
      const value = readValue(reading, 'ValueExpected')
      if (!value) return undefined
      items.push({ dash: -1, value })
      skipBlanks(reading)
      const code = text.charCodeAt(reading.at)
      if (code === 93) break
      if (code !== 44) return wrongHere(reading, 'CommaExpected')
      reading.at++
      skipBlanks(reading)
    }
  }
  reading.at++
  const range: Range = { start: start + shift, end: reading.at + shift }
  return { kind: 'seq', style: 'flow', items, range }
}

function readString(reading: JsonReading): ScalarNode | undefined {
  const start = reading.at
  const value = readJsonString(reading)
  return value === undefined ? undefined : scalar(reading, start, value, 'double')
}

function readWord(
  reading: JsonReading,
  word: string,
  value: boolean | null,
): ScalarNode | undefined {
  const start = reading.at
  if (/\w/.test(reading.text.charAt(start + word.length))) {
    return jsonFault(reading, 'InvalidSymbol', start, start + word.length)
  }
  reading.at += word.length
  return scalar(reading, start, value, 'plain')
}

function scalar(
  reading: JsonReading,
  start: number,
  value: ScalarNode['value'],
  style: 'plain' | 'double',
): ScalarNode {
  const { text, at, shift } = reading
  const range: Range = { start: start + shift, end: at + shift }
  return { kind: 'scalar', value, style, source: text.slice(start, at), range }
}

function skipBlanks(reading: JsonReading): void {
  const { text } = reading
  let { at } = reading
  while (atBlank(text.charCodeAt(at))) at++
  reading.at = at
}
