import type { Box } from '../layout/types.ts'
import {
  type Flow,
  methods,
  type Step,
  shownNote,
  stepById,
  summaryOf,
  titleOf,
} from '../swml/index.ts'
import { drawText, drawWords, shown } from './drawText.ts'
import { cut, wrap } from './fitText.ts'
import { type IconShelf, mix, type PictureLook } from './look.ts'
import { attributes, xmlText } from './xml.ts'

const title = { size: 14, bold: true }
const method = { size: 11, mono: true }
const summary = { size: 12 }
const note = { size: 11 }
/** From the card's edge to its icon, and how large that is. */
const padding = 12
const square = 36
const icon = 20
const words = padding + square + 12
const lineHeight = 18

/** A step's card: its icon, title, method and what it does. */
export function drawCard(box: Box, flow: Flow, look: PictureLook, icons: IconShelf): string {
  const step = box.stepId === undefined ? undefined : stepById(flow, box.stepId)
  if (step === undefined) return ''
  const { x, y, width, height } = box
  const room = width - words - padding
  const isRoomy = look.density === 'roomy'
  const what = shown(summaryOf(step)) || 'Nothing set yet'
  const lines = isRoomy
    ? wrap(what, room, summary, 2, look.measure)
    : [cut(what, room, summary, look.measure)]
  const top = y + (height - 19 - lines.length * lineHeight) / 2
  return [
    `<g><rect${attributes({ class: 'card', x, y, width, height, rx: 10 })}/>`,
    drawIcon(step, x + padding, y + (height - square) / 2, look, icons),
    drawTitle(step, x + words, top + 14, room, look),
    ...lines.map((line, index) => {
      const at = { x: x + words, y: top + 32 + index * lineHeight, room }
      return drawWords(line, { ...at, type: summary, name: 'summary' })
    }),
    drawNote(step, box, flow, look, icons),
    '</g>',
  ].join('')
}

function drawIcon(
  { method: name }: Step,
  x: number,
  y: number,
  { colour, groupColour }: PictureLook,
  icons: IconShelf,
): string {
  const definition = methods.get(name)
  const hue = groupColour(definition?.group)
  const fill = mix(hue, colour('--surface'), 0.13)
  const inset = (square - icon) / 2
  return [
    `<rect${attributes({ x, y, width: square, height: square, rx: 6, fill })}/>`,
    icons.at(definition?.icon ?? 'square-dashed', x + inset, y + inset, icon, hue),
  ].join('')
}

/** The title, and behind it the method's own name as far as there is room. */
function drawTitle(
  { method: name }: Step,
  x: number,
  y: number,
  room: number,
  { measure }: PictureLook,
): string {
  const words = cut(shown(titleOf(name)), room, title, measure)
  const left = room - measure(words, title) - 9
  const own = left < 24 ? '' : cut(shown(name), left, method, measure)
  const more = own === '' ? '' : `<tspan class="method" dx="8">${xmlText(own)}</tspan>`
  return drawWords(words, { x, y, room, type: title, name: 'title' }, more)
}

/** The comments on it, above its right edge: to the left, rails have their names. */
function drawNote(
  step: Step,
  { x, y, width }: Box,
  flow: Flow,
  { colour, measure }: PictureLook,
  icons: IconShelf,
): string {
  const comment = shownNote(flow, step)
  if (comment === '') return ''
  const room = width / 2 - 40
  const line = cut(comment, room, note, measure)
  const left = x + width - 20 - measure(line, note)
  return [
    icons.at('sticky-note', left, y - 17, 12, colour('--text-muted')),
    drawText(line, { x: left + 15, y: y - 7, room, type: note, name: 'note' }, measure),
  ].join('')
}
