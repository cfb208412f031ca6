import type { Path } from '../../swml/index.ts'

/** Leaves out what lies within another of the list, in the same order. */
export function outermost<T extends { path: Path }>(all: readonly T[]): T[] {
  const paths = new Set(all.map(({ path }) => JSON.stringify(path)))
  return all.filter(({ path }) => {
    for (let length = path.length - 1; length > 0; length -= 1) {
      if (paths.has(JSON.stringify(path.slice(0, length)))) return false
    }
    return true
  })
}
