import { longWork } from '../../commands/longWork.ts'
import type { CommandContext } from '../../commands/types.ts'
import { withSwml } from '../../picture/swmlInPng.ts'
import { fileName } from '../../text/fileName.ts'
import { drawPng, scaleFor } from './drawPng.ts'
import { makePicture, type PictureChoice } from './makePicture.ts'
import { themeInUse } from './themeLook.tsx'

/** As a file of either kind, or on the clipboard. */
export type PictureWay = 'png' | 'svg' | 'copy'

/** A file's content, or why there is none. `scale`: pixels to each of the drawing's. */
type Drawn =
  | { blob: Blob; scale: number; note: string }
  | { missing: string; instead?: 'svg' | undefined }

/** Smaller, and cards can't be read any more. */
const readable = 0.7
/** Smaller, and there is nothing to see, for a lot of work. */
const smallest = 0.1

/**
 * Downloads or copies a picture of the flow, the whole of it in the theme in use where nothing else is chosen, and says
 * so; says why where there is none. It can be cancelled.
 */
export async function givePicture(
  context: CommandContext,
  way: PictureWay,
  choice: PictureChoice = { theme: themeInUse(), part: 'all' },
): Promise<void> {
  const { ports } = context
  const work = draw(context, way === 'svg' ? 'svg' : 'png', choice)
  try {
    const drawn = longWork(context, 'Drawing the picture', work)
    const words = way === 'copy' ? await copy(context, drawn) : await download(context, way, drawn)
    const found = await drawn
    if (found === undefined) return
    const isMissing = 'missing' in found
    const told = isMissing ? { text: found.missing, instead: found.instead } : words
    if (told === undefined) return
    const { text, instead } = told
    const run = () => void givePicture(context, instead ?? 'svg', choice)
    const action = instead && { action: { label: labels[instead], run } }
    ports.notify({ text, ...(isMissing && { tone: 'error' }), ...action })
  } catch (error) {
    const text = 'The picture couldn’t be drawn: something in Wireline broke. Your flow is safe.'
    if (ports.tellFault) ports.tellFault(text, error)
    else ports.notify({ text, tone: 'error' })
  }
}

const tooLarge =
  'The flow is too large for a PNG: nothing in it could be read. An SVG may be as large as it needs.'
const labels = { png: 'Download PNG', svg: 'Download SVG' }

/** What is said where there is a better way. */
type Words = { text: string; instead: 'png' | 'svg' }

async function draw(
  context: CommandContext,
  format: 'png' | 'svg',
  choice: PictureChoice,
): Promise<Drawn> {
  const made = await makePicture(context, choice)
  if ('missing' in made) return made
  const count = made.leftOut.length
  const secrets = count === 0 ? '' : `. ${count} ${count === 1 ? 'secret' : 'secrets'} left out`
  const note = made.swml === undefined ? '. It holds no flow that could be opened again' : secrets
  if (format === 'svg')
    return { blob: new Blob([made.svg], { type: 'image/svg+xml' }), scale: 1, note }
  if (scaleFor(made.width, made.height) < smallest) return { missing: tooLarge, instead: 'svg' }
  const { bytes, scale } = await drawPng(made)
  const png = made.swml === undefined ? bytes : withSwml(bytes, made.swml)
  return { blob: new Blob([png], { type: 'image/png' }), scale, note }
}

async function download(
  { ports, document }: CommandContext,
  format: 'png' | 'svg',
  drawn: Promise<Drawn | undefined>,
): Promise<Words | undefined> {
  const found = await drawn
  if (found === undefined || 'missing' in found) return undefined
  const { blob, scale, note } = found
  const file = fileName(document.store.getState().name, format)
  ports.download(file, blob, note)
  return tooSmall(`Downloaded ${file}`, scale, note)
}

/** Tells the clipboard at once, with the picture to follow: some browsers let only the click itself write there. */
async function copy(
  { ports }: CommandContext,
  drawn: Promise<Drawn | undefined>,
): Promise<Words | undefined> {
  const png = drawn.then((found) => {
    if (found && 'blob' in found) return found.blob
    throw new Error('There is no picture')
  })
  const copied = await write(png)
  const found = await drawn
  if (found === undefined || 'missing' in found) return undefined
  if (!copied) return { text: 'The clipboard takes no picture here.', instead: 'png' }
  ports.notify({ text: `Copied the picture${found.note}` })
  return tooSmall('Copied the picture', found.scale, found.note)
}

async function write(png: Promise<Blob>): Promise<boolean> {
  // Where there is no clipboard, nobody else waits for it.
  png.catch(() => undefined)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return true
  } catch {
    return false
  }
}

function tooSmall(done: string, scale: number, note: string): Words | undefined {
  if (scale >= readable) return undefined
  const size = Math.max(1, Math.round(scale * 100))
  return {
    text: `${done} at ${size} % of its size: a PNG can’t be larger. An SVG can be${note}`,
    instead: 'svg',
  }
}
