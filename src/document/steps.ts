import type { Flow, Path, Range, Step } from '../swml/index.ts'
import { leadingTo, startsWith } from './leadingTo.ts'

/** Calls `visit` for every step in the order of the text, nested ones after the step that holds them, until it returns false. */
export function walkSteps(flow: Flow, visit: (step: Step) => boolean | undefined): void {
  const walk = (steps: readonly Step[]): boolean => {
    for (const step of steps) {
      if (visit(step) === false) return false
      for (const branch of step.branches) if (!walk(branch.steps)) return false
    }
    return true
  }
  for (const section of flow.sections) if (!walk(section.steps)) return
}

/** The steps with these ids, in the order of the text; ids that are gone are left out. */
export function stepsWithIds(flow: Flow, ids: Iterable<number>): Step[] {
  const wanted = new Set(ids)
  const found: Step[] = []
  if (wanted.size === 0) return found
  walkSteps(flow, (step) => {
    if (wanted.has(step.id)) found.push(step)
    return found.length < wanted.size
  })
  return found
}

/** The step a path leads into: the innermost step whose path the given one begins with. */
export function stepOfPath(flow: Flow, path: Path): Step | undefined {
  let owner: Step | undefined
  const sections = leadingTo(flow.sections, path)
  let steps = sections.map((section) => section.steps)
  let depth = sections[0]?.path.length ?? 0
  for (;;) {
    const next = steps.map((list) => stepAt(list, path, depth)).find((step) => step !== undefined)
    if (!next) return owner
    owner = next
    const [branch] = leadingTo(next.branches, path)
    if (!branch) return owner
    steps = [branch.steps]
    depth = branch.path.length
  }
}

/** The steps exactly at these paths, as ids in the order of the text. */
export function idsAtPaths(flow: Flow, paths: readonly Path[]): number[] {
  const steps = paths.flatMap((path) => {
    const step = stepOfPath(flow, path)
    return step && step.path.length === path.length ? [step] : []
  })
  return [...new Set(steps.sort((a, b) => a.range.start - b.range.start).map((step) => step.id))]
}

/** Every step one of the ranges touches, with the steps around it, in a flow whose steps all lie in their section. */
export function stepsTouching(flow: Flow, ranges: readonly Range[]): Step[] {
  const touched = new Set<Step>()
  const walk = (steps: readonly Step[], range: Range) => {
    for (let at = firstReaching(steps, range.start); at < steps.length; at++) {
      const step = steps[at]
      if (!step || step.range.start > range.end) return
      touched.add(step)
      for (const branch of step.branches) walk(branch.steps, range)
    }
  }
  for (const range of ranges) {
    for (const section of flow.sections) {
      // The steps of the others aren't looked at: working out where they are now takes time.
      const isTouched = section.range.start <= range.end && section.range.end >= range.start
      if (isTouched) walk(section.steps, range)
    }
  }
  return [...touched]
}

/** Index of the first step of a list that ends at or behind an offset; the steps of a list lie in order. */
function firstReaching(steps: readonly Step[], offset: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.range.end ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A list's item usually stands at its index; a list with odd items in it has gaps. */
function stepAt(steps: readonly Step[], path: Path, depth: number): Step | undefined {
  const index = path[depth]
  if (typeof index !== 'number') return undefined
  const guess = steps[index]
  if (guess && startsWith(path, guess.path)) return guess
  return steps.find((step) => startsWith(path, step.path))
}
