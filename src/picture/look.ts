import type { Density } from '../layout/sizes.ts'
import type { Measure } from './fitText.ts'
import { xmlText } from './xml.ts'

/** A piece of an icon: what kind of shape, and where. */
export type Shape = { tag: string; attributes: Readonly<Record<string, string>> }

/** How a picture looks; handed in, since colours and icons are known elsewhere. */
export type PictureLook = {
  /** A colour by its token: `--surface`. As `#rrggbb` or `#rgb`. */
  colour: (token: string) => string
  /** That of a group of methods. */
  groupColour: (group: string | undefined) => string
  /** An icon by its name, drawn with lines on a square of 24. */
  icon: (name: string) => readonly Shape[]
  /** With the font that it will be drawn in here, where there is a page to ask. */
  measure: Measure
  density?: Density
}

/** A colour between two: so much of the first. Both as `#rrggbb` or `#rgb`. */
export function mix(colour: string, other: string, part: number): string {
  const others = parts(other)
  const mixed = parts(colour).map((value, at) =>
    Math.round(value * part + (others[at] ?? 0) * (1 - part)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function parts(hex: string): number[] {
  const long = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16) || 0)
}

/** Icons that were asked for, each drawn once and used from there. */
export type IconShelf = {
  /** The icon at a place, as large as asked. */
  at: (name: string, x: number, y: number, size: number, colour: string) => string
  /** All of them, for the head of the picture. */
  definitions: () => string
}

/** An empty shelf. */
export function iconShelf({ icon }: Pick<PictureLook, 'icon'>): IconShelf {
  const drawn = new Map<string, string>()
  return {
    at(name, x, y, size, colour) {
      if (!drawn.has(name)) drawn.set(name, icon(name).map(shape).join(''))
      const place = `translate(${x} ${y}) scale(${Math.round((size / 24) * 1000) / 1000})`
      return `<use href="#icon-${xmlText(name)}" class="icon" transform="${place}" stroke="${colour}"/>`
    },
    definitions: () =>
      [...drawn].map(([name, shapes]) => `<g id="icon-${xmlText(name)}">${shapes}</g>`).join(''),
  }
}

function shape({ tag, attributes }: Shape): string {
  const all = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlText(value)}"`)
  return `<${tag}${all.join('')}/>`
}
