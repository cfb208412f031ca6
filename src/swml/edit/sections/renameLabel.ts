import { controlOf } from '../../methods/definitionOf.ts'
import { allSteps } from '../../tree/eachStep.ts'
import { samePath } from '../../tree/paths.ts'
import { stepAt } from '../../tree/stepAt.ts'
import type { Flow, Path, Step } from '../../types.ts'
import { refusal } from '../refusal.ts'
import { setField } from '../setField.ts'
import { isLabel } from './methodFor.ts'
import { type Outcome, unreadable } from './outcome.ts'
import { allReferences } from './referencesTo.ts'

/** Why the label at `path` can't have this name, in plain words; undefined where it can. */
export function labelNameError(flow: Flow, path: Path, name: string): string | undefined {
  if (name.trim() === '') return 'A label needs a name.'
  if (/^\s|\s$|[\n\r\t]/.test(name)) return 'A name can’t begin or end with a blank.'
  return namesakes(flow, path, name).length > 0
    ? `There is a label “${name}” in this section already.`
    : undefined
}

/**
 * Gives the label at `path` another name; every jump to it follows. Where the section has its old name twice, jumps
 * lead to the first and follow only that one.
 */
export function renameLabel(flow: Flow, path: Path, to: string): Outcome<{ followed: number }> {
  if (!flow.readable) return { error: unreadable }
  const step = stepAt(flow, path)
  if (!step || !isLabel(step)) return { error: 'That label isn’t there any more.' }
  const name = controlOf(step).label
  if (name === to) return { edits: [], followed: 0 }
  const error = labelNameError(flow, path, to)
  if (error !== undefined) return { error }
  const [other] = name === undefined ? [] : namesakes(flow, path, name)
  const isFirst = other === undefined || other.range.start > step.range.start
  const followers = isFirst
    ? allReferences(flow, 'label').filter(
        (each) => each.name === name && each.step.path[1] === path[1],
      )
    : []
  const places = [[...path, step.method], ...followers.map((each) => each.path)]
  const parts = places.map((place) => setField(flow, place, to))
  // One that stayed behind would lead nowhere.
  const refused = places.filter((_, index) => parts[index]?.length === 0)
  if (refused.length > 0) return { error: refusal(flow, refused) }
  return { edits: parts.flat(), followed: followers.length }
}

/** Other labels of the section with this name. */
function namesakes(flow: Flow, path: Path, name: string): Step[] {
  return allSteps(flow).filter(
    (each) =>
      each.path[1] === path[1] && !samePath(each.path, path) && controlOf(each).label === name,
  )
}
