import type { Path } from '../types.ts'
import { startsWith } from './paths.ts'

type Placed = { path: Path }

/** Shorter lists are looked through faster than anything is looked up. */
const fewest = 20
/** So many looks through a list take as long as making an index of it. */
const manyLooks = 40

const known = new WeakMap<readonly Placed[], { looks: number; index?: PathIndex }>()

/**
 * The section or branch that a path leads into: the one whose path it begins with. A flow may have thousands of
 * sections, and a switch thousands of branches, with a problem in each: so a long list that is often looked through
 * gets an index.
 */
export function leadingTo<T extends Placed>(items: readonly T[], path: Path): T | undefined {
  if (items.length < fewest) return items.find((item) => startsWith(path, item.path))
  const list = known.get(items) ?? { looks: 0 }
  known.set(items, list)
  list.looks++
  if (list.looks < manyLooks) return items.find((item) => startsWith(path, item.path))
  list.index ??= indexOf(items)
  const { byPath, lengths } = list.index
  for (const length of lengths) {
    const at = byPath.get(keyOf(path.slice(0, length)))
    if (at !== undefined) return items[at]
  }
  return undefined
}

/** Indexes of items by their path, and how long these paths are. */
type PathIndex = { byPath: ReadonlyMap<string, number>; lengths: ReadonlySet<number> }

function indexOf(items: readonly Placed[]): PathIndex {
  const byPath = new Map<string, number>()
  items.forEach(({ path }, at) => {
    const key = keyOf(path)
    if (!byPath.has(key)) byPath.set(key, at)
  })
  return { byPath, lengths: new Set(items.map(({ path }) => path.length)) }
}

/** Tells the number 1 from the text "1". */
function keyOf(path: Path): string {
  return JSON.stringify(path)
}
