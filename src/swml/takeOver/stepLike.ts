import { applyEdits } from '../../text/applyEdits.ts'
import { keysOf, plainOf } from '../compare/stepKeys.ts'
import { placeSteps } from '../edit/placeSteps.ts'
import { removeField } from '../edit/removeField.ts'
import { removeSteps } from '../edit/removeSteps.ts'
import { replaceStep } from '../edit/replaceStep.ts'
import { inRounds, type Round } from '../edit/sections/inRounds.ts'
import { setField } from '../edit/setField.ts'
import { stepText } from '../edit/stepsText.ts'
import { takeSteps } from '../edit/writtenStep.ts'
import { get, getIn, isMap, put } from '../plain.ts'
import { readFlow } from '../read/readFlow.ts'
import { updateFlow } from '../read/updateFlow.ts'
import { listOf } from '../tree/listAt.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Plain, Step, TextEdit } from '../types.ts'

/** A step, and the flow that it is one of. */
type Like = { flow: Flow; step: Step }

/**
 * Edits after which the step at `path` says by itself what another says. The steps nested in it stay where they are,
 * as far as the other has such lists. A step without any is written as the other is. Undefined where there is no way.
 */
export function stepLike(like: Like, after: Flow, path: Path): TextEdit[] | undefined {
  const step = stepAt(after, path)
  if (step === undefined) return undefined
  const isPlain = step.branches.length === 0 && like.step.branches.length === 0
  const ways = isPlain ? [asWritten, byValues, anew] : [byValues, asWritten, anew]
  for (const way of ways) {
    const edits = way(like, after, step)
    if (edits && isLike(like, after, edits, path)) return edits
  }
  return undefined
}

/** Whether the step says the same after the edits. */
function isLike(
  { flow, step }: Like,
  after: Flow,
  edits: readonly TextEdit[],
  path: Path,
): boolean {
  if (edits.length === 0) return false
  const next = updateFlow(after, edits) ?? readFlow(applyEdits(after.text, edits))
  const there = stepAt(next, path)
  return there !== undefined && keysOf(next, there).own === keysOf(flow, step).own
}

/** In the other's own words. */
function asWritten({ flow, step }: Like, after: Flow, { path }: Step): TextEdit[] | undefined {
  if (flow.language !== after.language) return undefined
  const made = replaceStep(after, path, stepText(flow, step.path))
  return 'error' in made || made.count !== 1 ? undefined : made.edits
}

/** Value by value, so that what stays the same keeps its bytes. */
function byValues(like: Like, after: Flow, now: Step): TextEdit[] | undefined {
  const { flow, step } = like
  if (step.notation === 'malformed' || now.notation === 'malformed') return undefined
  const at = (key: string): Path => [...now.path, key]
  const entry = getIn(plainOf(flow), step.path)
  const gone = now.otherKeys.filter((key) => !step.otherKeys.includes(key))
  const rounds: Round[] = [
    (flow) => setField(flow, at(now.method), withListsOf(like, now)),
    ...step.otherKeys.map(
      (key) => (flow: Flow) => setField(flow, at(key), get(entry, key) ?? null),
    ),
    ...gone.map((key) => (flow: Flow) => removeField(flow, at(key))),
  ]
  // What is the same already needs no edits.
  return inRounds(
    after,
    rounds.filter((round) => round(after)?.length),
  )
}

/** Taken out, and put there as the other is. */
function anew({ flow, step }: Like, after: Flow, { path }: Step): TextEdit[] | undefined {
  const taken = takeSteps(flow, [step])
  const place = { list: listOf(path), index: Number(path.at(-1)) }
  return (
    taken &&
    inRounds(after, [(now) => removeSteps(now, [path]), (now) => placeSteps(now, place, taken)])
  )
}

/** The other’s value, with the steps that are nested here. */
function withListsOf({ step }: Like, now: Step): Plain {
  const start = step.path.length + 1
  const value = step.value ?? {}
  return step.branches.reduce<Plain>((made, { path }) => {
    const inValue = path.slice(start)
    const here = getIn(now.value, inValue)
    return putIn(made, inValue, Array.isArray(here) ? here : [])
  }, value)
}

function putIn(value: Plain, [key, ...rest]: Path, inner: Plain): Plain {
  if (key === undefined) return inner
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? putIn(item, rest, inner) : item))
  if (!isMap(value)) return value
  const copy: { [key: string]: Plain } = {}
  for (const [name, item] of Object.entries(value))
    put(copy, name, name === String(key) ? putIn(item, rest, inner) : item)
  return copy
}
