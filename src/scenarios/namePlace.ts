import {
  type Branch,
  type Flow,
  type Path,
  type Step,
  samePath,
  stepsAlong,
} from '../swml/index.ts'
import { listsNamed, stepsNamed } from './findPlace.ts'
import { cut, labelsBefore, textsOf, wordsOf } from './listOfSteps.ts'
import type { ListName, Place, StepName } from './place.ts'

type Named = Pick<Place, 'section' | 'steps'>

/** The place of a step, or of a list of steps, by its path; undefined where there is none. */
export function nameIn(flow: Flow, path: Path): Named | undefined {
  const section = flow.sections.find(({ name }) => name === path[1] && path[0] === 'sections')
  if (!section) return undefined
  const named: Place['steps'][number][] = []
  let list: Pick<Branch, 'path' | 'steps'> = section
  for (const step of stepsAlong(flow, path)) {
    const name = nameStep(list.steps, step)
    if (step.path.length === path.length)
      return { section: section.name, steps: [...named, { step: name }] }
    const branch = step.branches.find((each) =>
      samePath(path.slice(0, each.path.length), each.path),
    )
    if (!branch) return undefined
    named.push({ step: name, list: nameList(step, branch) })
    list = branch
  }
  return samePath(list.path, path) ? { section: section.name, steps: named } : undefined
}

const known = new WeakMap<readonly Step[], Map<Step, StepName>>()

/** What tells a step from the others of its list. */
function nameStep(steps: readonly Step[], step: Step): StepName {
  const ofList = known.get(steps) ?? new Map<Step, StepName>()
  known.set(steps, ofList)
  const before = ofList.get(step)
  if (before) return before
  const label = labelsBefore(steps)[steps.indexOf(step)]
  const after = label === undefined ? {} : { label }
  const isOne = (name: StepName) => stepsNamed(steps, name).length === 1
  const plain: StepName = { method: step.method, ...after }
  const texts = isOne(plain) ? [] : textsOf(step)
  const text = texts.map(cut).find((one) => isOne({ ...plain, text: one }))
  const name = isOne(plain)
    ? plain
    : text === undefined
      ? { ...plain, nth: stepsNamed(steps, plain).indexOf(step) + 1 }
      : { ...plain, text }
  ofList.set(step, name)
  return name
}

/** What tells a list from the others of its step. */
function nameList(step: Step, branch: Branch): ListName {
  const { words, entry } = wordsOf(step, branch)
  const names = [{ words }, { words: [...words, cut(entry)] }]
  const name = names.find((one) => listsNamed(step, one).length === 1)
  const last = entry === '' ? { words } : { words: [...words, cut(entry)] }
  return name ?? { ...last, nth: listsNamed(step, last).indexOf(branch) + 1 }
}
