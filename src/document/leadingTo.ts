import type { Path } from '../swml/index.ts'

type Placed = { path: Path }

/** Shorter lists are looked through faster than an index of them is made. */
const fewest = 20

const indexes = new WeakMap<readonly Placed[], PathIndex>()

/**
 * Those of the items whose path the given one begins with, in their order. A flow may have thousands of sections, and a
 * switch thousands of branches, with a problem in each: so long lists are looked up by path.
 */
export function leadingTo<T extends Placed>(items: readonly T[], path: Path): readonly T[] {
  if (items.length < fewest) return items.filter((item) => startsWith(path, item.path))
  let index = indexes.get(items)
  if (index === undefined) {
    index = indexOf(items)
    indexes.set(items, index)
  }
  const { byPath, lengths } = index
  const found = lengths.flatMap((length) => byPath.get(keyOf(path.slice(0, length))) ?? [])
  return found.flatMap((at) => items[at] ?? [])
}

/** Whether a path leads into what is at another, or to it. */
export function startsWith(path: Path, beginning: Path): boolean {
  return beginning.length <= path.length && beginning.every((key, index) => path[index] === key)
}

/** Indexes of items by their path, and how long these paths are. */
type PathIndex = { byPath: ReadonlyMap<string, readonly number[]>; lengths: readonly number[] }

function indexOf(items: readonly Placed[]): PathIndex {
  const byPath = new Map<string, number[]>()
  const lengths = new Set<number>()
  items.forEach(({ path }, at) => {
    lengths.add(path.length)
    const key = keyOf(path)
    const same = byPath.get(key)
    if (same) same.push(at)
    else byPath.set(key, [at])
  })
  return { byPath, lengths: [...lengths].sort((a, b) => a - b) }
}

/** Tells the number 1 from the text "1". */
function keyOf(path: Path): string {
  return JSON.stringify(path)
}
