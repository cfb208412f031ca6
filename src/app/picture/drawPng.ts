import type { Picture } from '../../picture/flowPicture.ts'
import { svgAddress } from './svgAddress.ts'

/** Pixels to each of the drawing's, so that it is sharp on any screen. */
const wanted = 2
/** What every browser's canvas takes, those of phones too. */
const most = { side: 16_384, area: 16_777_216 }

/** A PNG's bytes, and how many pixels each of the drawing's got: less than 1 where it is too large for more. */
export type Png = { bytes: Uint8Array<ArrayBuffer>; scale: number }

/** Draws an SVG on a canvas. Rejects where the browser can't. */
export async function drawPng({ svg, width, height }: Picture): Promise<Png> {
  const image = await load(svg)
  const scale = scaleFor(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width * scale))
  canvas.height = Math.max(1, Math.floor(height * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  // Its pixels aren't needed any more, and take tens of megabytes.
  canvas.width = 0
  if (blob === null) throw new Error('The browser drew no PNG')
  return { bytes: new Uint8Array(await blob.arrayBuffer()), scale }
}

/** As sharp as it may be. */
export function scaleFor(width: number, height: number): number {
  const area = Math.sqrt(most.area / (width * height))
  return Math.min(wanted, area, most.side / width, most.side / height)
}

async function load(svg: string): Promise<HTMLImageElement> {
  const address = await svgAddress(svg)
  const image = new Image()
  await new Promise((done, fail) => {
    image.onload = done
    image.onerror = () => fail(new Error('The browser can’t draw the SVG'))
    image.src = address
  })
  return image
}
