import type { Box, Layout } from './types.ts'

/** A section or a branch as a whole, in flow pixels: around its name, its steps and what is nested in them. */
export type Block = {
  /** That of the box with its name. */
  key: string
  /** Its name's box. */
  head: Box
  /** The block around it; undefined for sections. */
  parent: Block | undefined
  /** Ids of the steps in it, nested ones included, in the order of the text. */
  steps: number[]
  /** How many branches there are in it, nested ones included. */
  branches: number
  x: number
  y: number
  width: number
  height: number
}

/** All sections and branches of a layout, each before those in it. Takes time in proportion to boxes and nesting. */
export function blocksOf({ boxes }: Pick<Layout, 'boxes'>): readonly Block[] {
  const blocks: Block[] = []
  let around: Block | undefined
  for (const box of boxes) {
    while (around !== undefined && !isWithin(box, around)) around = around.parent
    if (isHead(box)) {
      for (let each = around; each; each = each.parent) each.branches += 1
      const { x, y, width, height } = box
      const own = { key: box.key, head: box, parent: around, steps: [], branches: 0 }
      around = { ...own, x, y, width, height }
      blocks.push(around)
    }
    for (let each = around; each; each = each.parent) add(each, box)
  }
  return blocks
}

function isHead({ kind, key }: Box): boolean {
  return kind === 'section' || (kind === 'branch' && !key.startsWith('folded:'))
}

function isWithin(box: Box, { head }: Block): boolean {
  // A second section of the same name is another one.
  if (box.kind === 'section') return false
  // The last keys tell lists apart soonest.
  return head.path.every((_, back) => {
    const at = head.path.length - 1 - back
    return box.path[at] === head.path[at]
  })
}

function add(block: Block, box: Box): void {
  if (box.kind === 'step' && box.stepId !== undefined) block.steps.push(box.stepId)
  const right = Math.max(block.x + block.width, box.x + box.width)
  const bottom = Math.max(block.y + block.height, box.y + box.height)
  block.x = Math.min(block.x, box.x)
  block.y = Math.min(block.y, box.y)
  block.width = right - block.x
  block.height = bottom - block.y
}
