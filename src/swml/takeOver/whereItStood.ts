import { pairSections } from '../compare/pairSections.ts'
import { type Pairing, pairSteps } from '../compare/pairSteps.ts'
import { listOf } from '../tree/listAt.ts'
import { samePath } from '../tree/paths.ts'
import { parentStep, stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Place, Step } from '../types.ts'

/**
 * Where in one flow a step of another stood: behind the nearest step before it that is in both, and in its place.
 * Undefined where what the step stood in isn’t there.
 */
export function placeFor(before: Flow, after: Flow, step: Step): Place | undefined {
  const { lists, changes } = pairSections(before, after)
  const pairing = pairSteps(before, after, lists)
  const from = listOf(step.path)
  const list = listFor(before, after, pairing, from, (name) => {
    const renamed = changes.find((each) => each.kind === 'renamed' && each.before.name === name)
    return renamed?.kind === 'renamed' ? renamed.after.name : name
  })
  if (list === undefined) return undefined
  for (let index = Number(step.path.at(-1)) - 1; index >= 0; index -= 1) {
    const neighbour = stepAt(before, [...from, index])
    const there = neighbour && pairing.afterOf.get(neighbour)
    if (there && !pairing.moved.has(there) && samePath(listOf(there.path), list))
      return { list, index: Number(there.path.at(-1)) + 1 }
  }
  return { list, index: 0 }
}

function listFor(
  before: Flow,
  after: Flow,
  { afterOf }: Pairing,
  list: Path,
  nameAfter: (name: string) => string,
): Path | undefined {
  const parent = parentStep(before, [...list, 0])
  if (parent === undefined) {
    const name = nameAfter(String(list[1]))
    return after.sections.some((section) => section.name === name) ? ['sections', name] : undefined
  }
  const there = afterOf.get(parent)
  return there && [...there.path, ...list.slice(parent.path.length)]
}
