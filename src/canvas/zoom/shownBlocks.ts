import type { Block } from '../../layout/blocks.ts'
import { countOf } from '../cards/stepName.ts'

/** A block whose name is shown, and whether the words in it run down since it is narrow. */
export type ShownBlock = { block: Block; down: boolean }

/** On the screen, in CSS pixels: what a name with its counts needs at least, and how high a line is. */
const room = { width: 60, height: 42, line: 17, part: 64 }
/** The same for words that run down. */
const roomDown = { width: 22, height: 112 }

/**
 * The blocks that have room for their names at a zoom: all sections, and the branches in them as far as they are large
 * enough and below the name of what they are in. Where a branch has no room, neither has what is in it.
 */
export function shownBlocks(blocks: readonly Block[], zoom: number): ShownBlock[] {
  const shown = new Map<Block, ShownBlock>()
  for (const block of blocks) {
    const width = block.width * zoom
    const down = width < room.width && block.height * zoom >= roomDown.height
    const { parent } = block
    if (parent === undefined) {
      shown.set(block, { block, down })
      continue
    }
    const around = shown.get(parent)
    if (around === undefined || around.down) continue
    const isBelow = (block.y - parent.y) * zoom >= nameHeight(parent.width * zoom)
    const fits = width >= room.width && block.height * zoom >= room.height
    const fitsDown = down && width >= roomDown.width
    if (isBelow && (fits || fitsDown)) shown.set(block, { block, down })
  }
  return [...shown.values()]
}

/** How high a name with three counts is in a block so wide, in CSS pixels. */
function nameHeight(width: number): number {
  const perLine = Math.max(1, Math.floor(width / room.part))
  return room.line * (1 + Math.ceil(3 / perLine)) + 8
}

/** What is in a block. */
export type Contents = { steps: number; branches: number; streams: number; problems: number }

/** "12 steps", "1 problem", "2 streams", "3 branches": what there is of it, and always the steps; first what matters most. */
export function blockWords({ steps, branches, streams, problems }: Contents): string[] {
  const counts = [
    [problems, 'problem', 'problems'],
    [streams, 'stream', 'streams'],
    [branches, 'branch', 'branches'],
  ] as const
  return [
    steps === 0 ? 'no steps' : countOf(steps, 'step'),
    ...counts
      .filter(([count]) => count > 0)
      .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`),
  ]
}
