import { insertSteps } from '../edit/insertSteps.ts'
import { labelsIn } from '../edit/paste/freeLabels.ts'
import { removeSteps } from '../edit/removeSteps.ts'
import { inRounds, type Round } from '../edit/sections/inRounds.ts'
import { marking } from '../edit/sections/methodFor.ts'
import { placeError } from '../edit/sections/placeError.ts'
import { allReferences } from '../edit/sections/referencesTo.ts'
import { freeName } from '../edit/sections/sectionName.ts'
import { controlOf } from '../methods/definitionOf.ts'
import { allSteps } from '../tree/eachStep.ts'
import { startsWith } from '../tree/paths.ts'
import type { Flow, Path, TextEdit } from '../types.ts'
import type { Asked } from './asked.ts'

/** What a label is called that is made for asking again; such a one goes when nothing jumps to it any more. */
const ownName = 'ask_again'

/** Whether a label is called like one that was made for asking again. */
export function isOwn(label: string): boolean {
  return /^ask_again(_\d+)?$/.test(label)
}

/** The label for asking a question again: the one right above it, or a new one. */
export type AgainLabel = {
  name: string
  /** Makes it, where it isn't there yet. */
  rounds: readonly Round[]
  /** A path as it is then. */
  moved: (path: Path) => Path
}

/** Undefined where there is no way to mark a place; an error where a label can't stand there. */
export function againLabel(flow: Flow, asked: Asked): AgainLabel | { error: string } {
  const { labels, list, index } = asked
  const [there] = labels
  if (there !== undefined) return { name: there, rounds: [], moved: (path) => path }
  const marks = marking()
  if (!marks) return { error: 'There is no way to jump.' }
  const wrong = placeError(flow, list, marks.method)
  if (wrong !== undefined) return { error: wrong }
  // Nor one that some jump leads to already, though there is no such label: it would come to lead here.
  const jumpedTo = allReferences(flow, 'label').filter(({ step }) => step.path[1] === list[1])
  const taken = new Set([...labelsIn(flow, list[1]), ...jumpedTo.map((each) => each.name)])
  const name = freeName(ownName, taken)
  return {
    name,
    rounds: [(now) => insertSteps(now, { list, index }, [marks.step(name)])],
    moved: (path) => {
      const at = path[list.length]
      const isBehind = startsWith(path, list) && typeof at === 'number' && at >= index
      return isBehind ? path.with(list.length, at + 1) : path
    },
  }
}

/**
 * Rounds that take jumps away, and then the label above the question where it was made for them and nothing jumps to it
 * any more.
 */
export function withoutLabel(
  flow: Flow,
  { labels, list }: Asked,
  rounds: readonly Round[],
): TextEdit[] | undefined {
  const edits = inRounds(flow, rounds)
  const label = labels.find(isOwn)
  const [, section] = list
  const isUsed = (now: Flow) =>
    allReferences(now, 'label').some(({ name, step }) => name === label && step.path[1] === section)
  if (!edits || label === undefined || !isUsed(flow)) return edits
  const removeMark = (now: Flow) => {
    const mark = allSteps(now).find(
      (step) => step.path[1] === section && controlOf(step).label === label,
    )
    return mark && !isUsed(now) ? removeSteps(now, [mark.path]) : undefined
  }
  return inRounds(flow, [...rounds, removeMark]) ?? edits
}
