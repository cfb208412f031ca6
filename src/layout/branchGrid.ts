import type { Branch } from '../swml/index.ts'
import { sizes } from './sizes.ts'

/** In flow pixels. */
export type Size = { width: number; height: number }

/** A branch of a step, or (without one) the way past all of them. */
export type GridCell = {
  branch: Branch | undefined
  row: number
  /** Its left edge, and the middle of what is in it, from the left edge of the step's card. */
  left: number
  middle: number
}

/** The upper and lower end of a row of branches, from the lower edge of the step's card. */
export type GridRow = { top: number; bottom: number }

/** Where a step's branches stand, with the size of all of them. */
export type BranchGrid = Size & {
  cells: readonly GridCell[]
  rows: readonly GridRow[]
  /** They take several rows: a line runs down left of them, and one right of them, where those above join. */
  isWrapped: boolean
}

/** What is to be placed. `middle`: of what is in it, from its own left edge; `height`: of what is below its label. */
export type GridItem = Size & { branch: Branch | undefined; middle: number }

/**
 * Branches stand side by side, the first below its card, so that nothing moves when one is added. Where they would
 * take too much room across they stand in rows, as the words of a text do, with room for the lines on both sides.
 */
export function branchGrid(items: readonly GridItem[]): BranchGrid {
  let across = -sizes.branches
  for (const { width } of items) across += width + sizes.branches
  return across <= sizes.rows.most ? inOneRow(items, across) : inRows(items)
}

function inOneRow(items: readonly GridItem[], across: number): BranchGrid {
  let left = 0
  let height = 0
  const cells = items.map(({ branch, width, middle, ...item }) => {
    const cell = { branch, row: 0, left, middle: left + middle }
    left += width + sizes.branches
    height = Math.max(height, item.height)
    return cell
  })
  const bottom = rowHeight(height)
  const rows = [{ top: 0, bottom }]
  return { cells, rows, isWrapped: false, width: across, height: bottom }
}

function inRows(items: readonly GridItem[]): BranchGrid {
  const columns = columnsFor(items)
  const lefts: number[] = []
  let right: number = sizes.rows.before
  for (const width of columns) {
    lefts.push(right)
    right += width + sizes.branches
  }
  const rows: GridRow[] = []
  const cells: GridCell[] = []
  for (let from = 0, top = 0; from < items.length; from += columns.length) {
    let height = 0
    items.slice(from, from + columns.length).forEach((item, column) => {
      const left = lefts[column] ?? 0
      cells.push({ branch: item.branch, row: rows.length, left, middle: left + item.middle })
      height = Math.max(height, item.height)
    })
    const bottom = top + rowHeight(height)
    rows.push({ top, bottom })
    top = bottom
  }
  const width = right - sizes.branches + sizes.rows.behind
  return { cells, rows, isWrapped: true, width, height: rows.at(-1)?.bottom ?? 0 }
}

/** As many columns as there is room for, in rows that are about as long as each other. */
function columnsFor(items: readonly GridItem[]): number[] {
  const room = sizes.rows.most - sizes.rows.before - sizes.rows.behind
  for (
    let most = Math.floor((room + sizes.branches) / (sizes.card.width + sizes.branches));
    ;
    most--
  ) {
    const rows = Math.ceil(items.length / Math.max(1, most))
    const columns: number[] = new Array(Math.ceil(items.length / rows)).fill(0)
    for (const [index, { width }] of items.entries()) {
      const column = index % columns.length
      columns[column] = Math.max(columns[column] ?? 0, width)
    }
    const across = columns.reduce((sum, width) => sum + width + sizes.branches, -sizes.branches)
    if (across <= room || most <= 1) return columns
  }
}

function rowHeight(list: number): number {
  return sizes.split + sizes.label.height + list + sizes.join
}
