import { listOf } from '../tree/listAt.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Step } from '../types.ts'

/** The steps at these paths in the order of the text, without those that lie inside another one of them. */
export function chosenSteps(flow: Flow, paths: readonly Path[]): Step[] {
  const steps = new Set<Step>()
  for (const path of paths) {
    const step = stepAt(flow, path)
    if (step) steps.add(step)
  }
  const sorted = [...steps].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  )
  let end = -1
  return sorted.filter((step) => {
    // A step with nothing behind its dash has an empty range; its dash counts.
    const start = step.dash >= 0 ? step.dash : step.range.start
    if (start < end) return false
    end = Math.max(step.range.end, start + 1)
    return true
  })
}

/** The steps by the list they are in: its path, and their indexes in order. */
export function byList(steps: readonly Step[]): { list: Path; indexes: number[] }[] {
  const lists = new Map<string, { list: Path; indexes: number[] }>()
  for (const { path } of steps) {
    const list = listOf(path)
    const key = JSON.stringify(list)
    const entry = lists.get(key) ?? { list, indexes: [] }
    entry.indexes.push(Number(path.at(-1)))
    lists.set(key, entry)
  }
  return [...lists.values()]
}
