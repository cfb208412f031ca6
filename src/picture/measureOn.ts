import { fonts, guessWidth, type Measure } from './fitText.ts'

/** Short texts are mostly titles, which come again and again. */
const mostKept = 40

/** What a canvas has for this, on a page or in a worker. */
type Pen = { font: string; measureText: (text: string) => { width: number } }

/** How wide texts are in the fonts that a picture asks for, on this device. */
export function measureOn(pen: Pen | null | undefined): Measure {
  if (!pen) return guessWidth
  const known = new Map<string, number>()
  let last = ''
  return (text, { size, bold, mono }) => {
    const font = `${bold ? 600 : 400} ${size}px ${mono ? fonts.mono : fonts.sans}`
    const key = `${font} ${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (font !== last) pen.font = font
    last = font
    const { width } = pen.measureText(text)
    if (text.length < mostKept) known.set(key, width)
    return width
  }
}
