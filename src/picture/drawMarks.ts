import { markIcon } from '../layout/markIcon.ts'
import { sizes } from '../layout/sizes.ts'
import type { Box, InsertionPoint } from '../layout/types.ts'
import { drawWords, shown } from './drawText.ts'
import { cut, type Type } from './fitText.ts'
import type { IconShelf, PictureLook } from './look.ts'
import { attributes } from './xml.ts'

const types: Partial<Record<Box['kind'], Type>> = { section: { size: 13, mono: true } }
const usual: Type = { size: 12 }
const radii: Partial<Record<Box['kind'], number>> = { section: 6, branch: 13, start: 16, end: 16 }
const icon = { size: 14, gap: 6 }

/** Sections' names, the ends of a call and branches' labels. */
export function drawMark(box: Box, { colour, measure }: PictureLook, icons: IconShelf): string {
  const { kind, x, y, width, height } = box
  const type = types[kind] ?? usual
  const picture = markIcon(box)
  const taken = picture === undefined ? 0 : icon.size + icon.gap
  const words = cut(shown(box.label), width - (kind === 'past' ? 4 : 24) - taken, type, measure)
  const middle = { x: x + width / 2, y: y + height / 2 }
  const left = middle.x - (taken + measure(words, type)) / 2
  return [
    `<rect${attributes({ class: kind, x, y, width, height, rx: radii[kind] })}/>`,
    picture === undefined
      ? ''
      : icons.at(
          picture,
          left,
          middle.y - icon.size / 2,
          icon.size,
          colour(kind === 'start' ? '--success' : '--text-muted'),
        ),
    drawWords(words, {
      x: picture === undefined ? middle.x : middle.x + taken / 2,
      y: middle.y + type.size * 0.36,
      room: width,
      type,
      name: `${kind}-name`,
      anchor: 'middle',
    }),
  ].join('')
}

/** A list without steps. */
export function drawEmpty({ x, y }: Pick<InsertionPoint, 'x' | 'y'>): string {
  const { width, height } = sizes.empty
  const box = { class: 'empty', x: x - width / 2, y: y - height / 2, width, height, rx: 10 }
  const place = { x, y: y + 4, room: width, type: usual, name: 'empty-name' } as const
  return `<rect${attributes(box)}/>${drawWords('No steps', { ...place, anchor: 'middle' })}`
}
