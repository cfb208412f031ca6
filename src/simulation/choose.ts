import type { ListChoice, Path, Step } from '../swml/index.ts'
import { asText, bareVariable, isLookUp } from '../swml/index.ts'
import { lookedUp, test } from './fill.ts'
import { fail, happen, inStep, type Play, type Playing } from './playing.ts'

/** Runs the one of a step's lists that is chosen, if any is. */
export function* choose(playing: Playing, step: Step, choice: ListChoice): Play {
  const path = yield* choice.kind === 'test'
    ? firstTrue(playing, choice)
    : matching(playing, choice)
  if (path) runList(playing, step, path)
}

/** The steps at a path within a step's value are the next to run. */
export function runList(playing: Playing, step: Step, path: Path): void {
  const { state } = playing
  const list = inStep(step, path)
  happen(playing, { kind: 'branch', list })
  state.frames = [...state.frames, { document: playing.step.document, list, index: 0 }]
}

type Of<Kind> = Extract<ListChoice, { kind: Kind }>

function* firstTrue(playing: Playing, { entries }: Of<'test'>): Play<Path | undefined> {
  for (const { when, path } of entries)
    if (when === undefined || (yield* test(playing, when))) return path
  return undefined
}

function* matching(playing: Playing, choice: Of<'case'>): Play<Path | undefined> {
  const name = bareVariable(choice.variable)
  if (!isLookUp(name)) {
    const text = `“${name}” isn’t the name of a variable.`
    yield* fail(playing, 'relay_script_method_parameter_invalid_value', text)
    return undefined
  }
  const value = asText(lookedUp(playing, name))
  const found = choice.cases.find(({ key }) => key === value)?.path ?? choice.otherwise
  if (found) return found
  const what = value === '' ? 'is empty' : `is “${value}”`
  const text = `${name} ${what}, for which there is no case and no default.`
  yield* fail(playing, 'relay_script_method_no_matching_condition', text)
  return undefined
}
