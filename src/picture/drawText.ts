import { maskText } from '../swml/index.ts'
import { cut, isRightToLeft, type Measure, type Type } from './fitText.ts'
import { attributes, xmlText } from './xml.ts'

/** Where a text stands: its baseline's left end, or the middle of it, or its right end. */
export type TextPlace = {
  x: number
  y: number
  /** As wide as it may be, in flow pixels. */
  room: number
  type: Type
  /** Its class in the picture's style sheet. */
  name: string
  anchor?: 'middle' | 'end'
  fill?: string
}

/** One line of text, cut where it is too long, with nothing secret in it. */
export function drawText(text: string, place: TextPlace, measure: Measure): string {
  return drawWords(cut(shown(text), place.room, place.type, measure), place)
}

/** A line that has been cut already. `more`: markup behind it. */
export function drawWords(words: string, place: TextPlace, more = ''): string {
  const { x, y, room, name, anchor, fill } = place
  // Without a middle it begins at the side from which it is read.
  const isFromRight = anchor === undefined && isRightToLeft(words)
  const all = {
    class: name,
    x: isFromRight ? x + room : x,
    y,
    'text-anchor': anchor,
    direction: isFromRight ? 'rtl' : undefined,
    style: fill && `fill:${fill}`,
  }
  return `<text${attributes(all)}>${xmlText(words)}${more}</text>`
}

/** As anybody may see it. */
export function shown(text: string): string {
  return maskText(text)
}
