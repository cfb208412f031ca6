import type { TextEdit } from '../../text/edit.ts'
import { printScalar } from '../print/printScalar.ts'
import { PLACEHOLDER } from '../secrets/placeholder.ts'
import type { Language, Range } from '../types.ts'
import type { HeldScalar } from './scalarsOf.ts'

/** The text that scalars are cut in. */
export type Source = { text: string; language: Language }

/** Puts the placeholder in place of all a scalar says; how a token is sent may be seen. */
export function cutAll(source: Source, held: HeldScalar): TextEdit {
  const [lead = ''] = /^(?:bearer|basic) /i.exec(String(held.node.value)) ?? []
  return rewrite(source, held, lead + PLACEHOLDER)
}

/**
 * Puts the placeholder in place of parts of what a scalar says. Its other bytes stay, unless it is written with escapes
 * or folded so that the parts aren't found there: then it is written anew.
 */
export function cutParts(source: Source, held: HeldScalar, parts: readonly Range[]): TextEdit[] {
  const { node } = held
  const value = String(node.value)
  const raw = source.text.slice(node.range.start, node.range.end)
  const places = parts.map((part) => placeIn(raw, held, part))
  if (places.every((place) => place !== undefined))
    return places.map(({ start, end }) => ({
      start: node.range.start + start,
      end: node.range.start + end,
      text: PLACEHOLDER,
    }))
  let left = ''
  let at = 0
  for (const { start, end } of parts) {
    left += value.slice(at, start) + PLACEHOLDER
    at = end
  }
  return [rewrite(source, held, left + value.slice(at))]
}

/** Where a part of a scalar's text stands in how it is written; undefined where that isn't sure. */
function placeIn(raw: string, { node }: HeldScalar, { start, end }: Range): Range | undefined {
  const value = String(node.value)
  const part = value.slice(start, end)
  const isWhole = start === 0 && end === value.length
  if (
    typeof node.value !== 'string' ||
    isWhole ||
    part.includes('\n') ||
    (node.style === 'double' && raw.includes('\\'))
  )
    return undefined
  const before = placesOf(value, part)
  const written = placesOf(raw, part)
  const at = written[before.indexOf(start)]
  if (at === undefined || before.length !== written.length) return undefined
  return { start: at, end: at + part.length }
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

/** Writes another value in a scalar's place, in its own quotes where it has any. */
function rewrite({ language }: Source, { node }: HeldScalar, value: string): TextEdit {
  const quotes = node.style === 'single' || node.style === 'double' ? node.style : 'plain'
  const text = printScalar(value, 'flow', language === 'json' ? 'double' : quotes)
  return { ...node.range, text }
}
