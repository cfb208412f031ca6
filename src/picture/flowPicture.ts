import { jumpsOf } from '../layout/jumps/jumpsOf.ts'
import { layoutJumps } from '../layout/jumps/layoutJumps.ts'
import type { Rails } from '../layout/railTypes.ts'
import type { Layout } from '../layout/types.ts'
import { type Flow, stepPlaces } from '../swml/index.ts'
import { drawCard } from './drawCard.ts'
import { drawJumps, drawLines } from './drawLines.ts'
import { drawEmpty, drawMark } from './drawMarks.ts'
import { drawRailNames, drawRails } from './drawRails.ts'
import { shown } from './drawText.ts'
import { extentOf } from './extent.ts'
import { fonts } from './fitText.ts'
import { iconShelf, mix, type PictureLook } from './look.ts'
import { swmlElement } from './swmlInSvg.ts'
import { attributes, short, xmlText } from './xml.ts'

/** A drawing as the text of an SVG file, with its size in pixels. */
export type Picture = { svg: string; width: number; height: number }

/** How it looks, what it is called, and what of SWML it carries along: secrets are left out of that by who hands it in. */
export type PictureOptions = PictureLook & { name: string; swml?: string | undefined }

const none: Rails = { rails: [], more: [] }
const margin = 32

/**
 * A flow as a picture, by the canvas's own layout. Well-formed XML whatever the flow says; what is secret is masked.
 * `layout` and `rails` have to be those of this flow.
 */
export function flowPicture(
  layout: Layout,
  flow: Flow,
  rails: Rails | undefined,
  options: PictureOptions,
): Picture {
  const running = rails ?? none
  const jumps = layoutJumps(layout, stepPlaces(flow), jumpsOf(flow))
  const { x, y, width, height } = extentOf(layout, jumps, running, margin)
  const icons = iconShelf(options)
  const boxes = layout.boxes.map((box) =>
    box.kind === 'step' ? drawCard(box, flow, options, icons) : drawMark(box, options, icons),
  )
  const ground = { x, y, width, height, fill: options.colour('--ground') }
  const drawing = [
    `<rect${attributes(ground)}/>`,
    drawLines(layout.lines),
    drawJumps(jumps),
    drawRails(running, options),
    ...layout.gaps.filter(({ empty }) => empty).map(drawEmpty),
    ...boxes,
    drawRailNames(running, options, icons),
  ].join('')
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [x, y, width, height].map(short).join(' '),
    role: 'img',
  }
  const svg = [
    `<svg${attributes(root)}>`,
    `<title>${xmlText(shown(options.name))}</title>`,
    options.swml === undefined ? '' : swmlElement(options.swml),
    `<style>${styleOf(options)}</style>`,
    `<defs>${icons.definitions()}</defs>`,
    drawing,
    '</svg>\n',
  ].join('')
  return { svg, width, height }
}

/** As the canvas draws it. */
function styleOf({ colour }: PictureLook): string {
  const [text, muted, line, border] = ['--text', '--text-muted', '--line', '--border'].map(colour)
  const surface = colour('--surface')
  const jump = mix(colour('--group-decide-repeat'), colour('--line'), 0.7)
  return [
    `text{font:500 12px ${fonts.sans};fill:${text};unicode-bidi:plaintext}`,
    'path{fill:none;stroke-linecap:round;stroke-linejoin:round}',
    '.icon{fill:none;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}',
    `.line{stroke:${line};stroke-width:2}.unreached{stroke-dasharray:2 5}`,
    `.end.line{stroke:${colour('--border-strong')};stroke-width:4}`,
    `.goto{stroke:${jump};stroke-width:1.5}`,
    `.call{stroke:${line};stroke-width:1.5;stroke-dasharray:5 4}.call.head{stroke-dasharray:none}`,
    '.rail path{stroke-linecap:butt}.rail .beads{stroke-linecap:round;stroke-width:4}',
    `.card,.start,rect.end,.branch{fill:${surface};stroke:${border}}`,
    `rect.section{fill:${colour('--surface-sunken')};stroke:${border}}`,
    `.past{fill:${colour('--ground')}}.past-name{font-weight:400;fill:${muted}}`,
    `.empty{fill:${surface};fill-opacity:.6;stroke:${colour('--border-strong')};stroke-width:1.5;stroke-dasharray:4 3}`,
    `.empty-name{fill:${muted}}`,
    `.section-name,.method,.rail-name{font-family:${fonts.mono}}`,
    '.section-name{font-size:13px;font-weight:600}',
    '.title{font-size:14px;font-weight:600}',
    `.method{font-size:11px;font-weight:400;fill:${muted}}`,
    '.summary{font-weight:400}',
    `.note{font-size:11px;font-weight:400;fill:${muted}}.rail-name,.more{font-size:11px}`,
  ].join('')
}
