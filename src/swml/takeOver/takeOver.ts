import { minimalEdit } from '../../text/minimalEdit.ts'
import type { ListedChange } from '../compare/changesInWords.ts'
import type { SectionChange, StepChange } from '../compare/comparison.ts'
import { plainOf } from '../compare/stepKeys.ts'
import { moveSteps } from '../edit/moveSteps.ts'
import { placeSteps } from '../edit/placeSteps.ts'
import { removeField } from '../edit/removeField.ts'
import { removeSteps } from '../edit/removeSteps.ts'
import { renameKey } from '../edit/renameKey.ts'
import { type Outcome, outcome } from '../edit/sections/outcome.ts'
import { placeSection, takeSection } from '../edit/sections/writtenSection.ts'
import { setField } from '../edit/setField.ts'
import { takeSteps } from '../edit/writtenStep.ts'
import { getIn } from '../plain.ts'
import type { Flow, Path, TextEdit } from '../types.ts'
import { stepLike } from './stepLike.ts'
import { placeFor } from './whereItStood.ts'

/**
 * Makes one thing of a flow again what it is in another: a step that was added goes, one that was removed comes back
 * where it stood, one that was changed or moved is as it was there. Everything else stays, byte for byte.
 *
 * @param before the other flow, and `after` the one that is edited: the two that were compared
 * @param change one of what `changeRows` lists of that comparison
 * @returns edits on `after.text`, or in plain words why there are none
 */
export function takeOver(before: Flow, after: Flow, change: ListedChange): Outcome {
  if (change.kind === 'text') return { edits: minimalEdit(after.text, before.text) }
  if (change.kind === 'value')
    return outcome(after, valueOver(before, after, change.path), {}, change.path)
  if (isOfSection(change))
    return outcome(after, sectionOver(before, after, change), {}, ['sections'])
  return stepOver(before, after, change)
}

function isOfSection(change: StepChange | SectionChange): change is SectionChange {
  return 'nameRange' in ('after' in change ? change.after : change.before)
}

function valueOver(before: Flow, after: Flow, path: Path): TextEdit[] {
  const value = getIn(plainOf(before), path)
  if (path.length === 0) return minimalEdit(after.text, before.text)
  return value === undefined ? removeField(after, path) : setField(after, path, value)
}

function sectionOver(before: Flow, after: Flow, change: SectionChange): TextEdit[] | undefined {
  if (change.kind === 'added') return removeField(after, ['sections', change.after.name])
  if (change.kind === 'renamed')
    return renameKey(after, ['sections', change.after.name], change.before.name)
  const section = takeSection(before, change.before.name)
  if (section === undefined) return undefined
  const placed = placeSection(after, section)
  if (placed !== undefined && placed.length > 0) return placed
  const { name } = change.before
  return setField(after, ['sections', name], getIn(plainOf(before), ['sections', name]) ?? [])
}

function stepOver(before: Flow, after: Flow, change: StepChange): Outcome {
  if (change.kind === 'added') {
    const { path } = change.after
    return outcome(after, removeSteps(after, [path], { withComments: true }), {}, path)
  }
  if (change.kind === 'changed') {
    const { path } = change.after
    return outcome(after, stepLike({ flow: before, step: change.before }, after, path), {}, path)
  }
  const place = placeFor(before, after, change.before)
  if (place === undefined) return { error: noPlace }
  if (change.kind === 'moved') {
    const { path } = change.after
    return outcome(after, moveSteps(after, [path], place), {}, path)
  }
  const taken = takeSteps(before, [change.before])
  return outcome(after, taken && placeSteps(after, place, taken), {}, place.list)
}

const noPlace =
  'What this step stood in isn’t there any more. Take that over first, or restore the whole.'
