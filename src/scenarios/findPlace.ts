import { type Branch, controlOf, type Flow, type Path, type Step } from '../swml/index.ts'
import { isNamed, labelsBefore, textsOf, wordsOf } from './listOfSteps.ts'
import type { ListName, Place, StepName } from './place.ts'

/** What a place may mean in a flow: steps, or lists of steps. */
export type Found = { steps: readonly Step[]; lists: readonly Path[] }

const nothing: Found = { steps: [], lists: [] }

type Named = Pick<Place, 'section' | 'steps'>

const known = new WeakMap<Flow, WeakMap<Named, Found>>()

/**
 * What a place means in the flow that its section is in; several where it names them alike.
 */
export function findIn(flow: Flow, place: Named): Found {
  const ofFlow = known.get(flow) ?? new WeakMap<Named, Found>()
  known.set(flow, ofFlow)
  const before = ofFlow.get(place)
  if (before) return before
  const found = look(flow, place)
  ofFlow.set(place, found)
  return found
}

function look(flow: Flow, { section, steps }: Named): Found {
  const start = flow.sections.find(({ name }) => name === section)
  if (!start) return nothing
  let lists: readonly { path: Path; steps: readonly Step[] }[] = [start]
  for (const { step, list } of steps) {
    const found = lists.flatMap((each) => stepsNamed(each.steps, step))
    if (!list) return { steps: found, lists: [] }
    lists = found.flatMap((each) => listsNamed(each, list))
  }
  return { steps: [], lists: lists.map(({ path }) => path) }
}

/** The steps of a list that a name means. */
export function stepsNamed(
  steps: readonly Step[],
  { method, text, label, nth }: StepName,
): readonly Step[] {
  const fits = (step: Step) => step.method === method && (text === undefined || holds(step, text))
  const before = labelsBefore(steps)
  const behind = steps.filter((step, at) => before[at] === label && fits(step))
  const found = behind.length > 0 ? behind : elsewhere(steps, label, fits)
  if (nth === undefined) return found
  const one = found[nth - 1]
  return one ? [one] : []
}

/**
 * Labels come, go and get other names: a step that is behind no label, or behind one that is gone, is the only one that
 * fits; or the only one behind its label, with another label in between.
 */
function elsewhere(
  steps: readonly Step[],
  label: string | undefined,
  fits: (step: Step) => boolean,
): readonly Step[] {
  if (label === undefined) return steps.filter(fits)
  const at = steps.findIndex((step) => controlOf(step).label === label)
  const found = steps.slice(at + 1).filter(fits)
  return found.length === 1 ? found : []
}

function holds(step: Step, text: string): boolean {
  return textsOf(step).some((each) => isNamed(each, text))
}

/** The lists of a step that a name means. */
export function listsNamed(step: Step, { words, nth }: ListName): readonly Branch[] {
  const found = step.branches.filter((branch) => {
    const { words: own, entry } = wordsOf(step, branch)
    const isLonger = words.length === own.length + 1
    if (!isLonger && words.length !== own.length) return false
    if (own.some((word, at) => word !== words[at])) return false
    return !isLonger || isNamed(entry, words.at(-1) ?? '')
  })
  if (nth === undefined) return found
  const one = found[nth - 1]
  return one ? [one] : []
}
