import { railLook } from '../layout/railLook.ts'
import type { MoreRails, Rail, RailPart, Rails } from '../layout/railTypes.ts'
import { roundedPath } from '../layout/roundedPath.ts'
import { sizes } from '../layout/sizes.ts'
import { methods } from '../swml/index.ts'
import { drawText } from './drawText.ts'
import type { IconShelf, PictureLook } from './look.ts'
import { attributes } from './xml.ts'

const type = { size: 11, mono: true }
const room = sizes.card.width / 2 - 18
const iconRoom = 15

/** What runs in the background, as lines beside the steps, as on the canvas. */
export function drawRails({ rails }: Rails, { colour }: PictureLook): string {
  return rails
    .map((rail) => {
      const { token, isStream, unsure, beads } = railLook(rail)
      const of = (wanted: (part: RailPart) => boolean) =>
        rail.parts
          .filter(wanted)
          .map(({ points }) => roundedPath(points))
          .join('')
      const sure = of((part) => part.sure && !part.over)
      const over = of((part) => part.over === true)
      const path = (d: string, more: Parameters<typeof attributes>[0] = {}) =>
        d === '' ? '' : `<path${attributes({ d, ...more })}/>`
      const group = { class: 'rail', stroke: colour(token), 'stroke-width': isStream ? 1.75 : 1.25 }
      return [
        `<g${attributes(group)}>`,
        path(over, { stroke: colour('--ground'), 'stroke-width': 6 }),
        path(over, { 'stroke-opacity': 0.5 }),
        path(sure),
        path(
          of((part) => !part.sure && !part.over),
          { 'stroke-dasharray': unsure },
        ),
        beads ? path(sure, { class: 'beads', 'stroke-dasharray': beads }) : '',
        drawEnds(rail, colour(token), colour('--ground')),
        '</g>',
      ].join('')
    })
    .join('')
}

function drawEnds({ starts, ends }: Rail, colour: string, ground: string): string {
  const from = starts.map(({ x, y }) => {
    return `<circle${attributes({ cx: x, cy: y, r: 3.5, fill: colour, stroke: 'none' })}/>`
  })
  const to = ends.map(({ x, y }) => {
    const box = { x: x - 3, y: y - 3, width: 6, height: 6, rx: 1 }
    return `<rect${attributes({ ...box, fill: ground, 'stroke-width': 2 })}/>`
  })
  return [...from, ...to].join('')
}

/** The names of the rails, and how many run besides. */
export function drawRailNames(rails: Rails, look: PictureLook, icons: IconShelf): string {
  const names = rails.rails.map((rail) => drawNames(rail, look, icons))
  return [...names, ...rails.more.map((more) => drawMore(more, look))].join('')
}

function drawNames(rail: Rail, { colour, measure }: PictureLook, icons: IconShelf): string {
  const { token, isStream } = railLook(rail)
  const fill = colour(token)
  const icon = isStream ? undefined : methods.get(rail.span.method)?.icon
  const shift = icon === undefined ? 0 : iconRoom
  return rail.labels
    .map(({ x, y }) => {
      const at = { x: x + shift, y: y + 12, room: room - shift, type, name: 'rail-name', fill }
      const picture = icon === undefined ? '' : icons.at(icon, x, y + 2, 12, fill)
      return picture + drawText(rail.label, at, measure)
    })
    .join('')
}

function drawMore({ x, y, count, orMore }: MoreRails, { colour, measure }: PictureLook): string {
  const words = `+${count}${orMore ? ' or more' : ' more'}`
  const fill = colour('--text-muted')
  const place = { x, y: y + 12, room, type: { size: 11 }, name: 'more', fill }
  return drawText(words, place, measure)
}
