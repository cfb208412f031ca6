import { definitionOf } from '../methods/definitionOf.ts'
import { getIn } from '../plain.ts'
import { parentStep } from '../tree/stepAt.ts'
import { stepAtOffset } from '../tree/stepAtOffset.ts'
import type { Flow, Path, Plain, Step } from '../types.ts'
import type { Caret } from './caret.ts'
import type { Meaning } from './meaning.ts'
import { type Variable, variablesAt } from './variablesAt.ts'

/** Where a caret is in the flow, which may be an older one: only asked for names. */
export type Place = {
  flow: Flow
  /** What stands at this path within the value of the caret's step. */
  held: (path: Path) => Plain | undefined
  /** From the step's value to the caret. */
  inner: Path
  /** What may be used here, with what the step sets itself: its result decides what runs afterwards. */
  variables: () => readonly Variable[]
}

export function placeOf(
  flow: Flow,
  text: string,
  offset: number,
  caret: Caret,
  meaning: Meaning | undefined,
): Place {
  const method = meaning?.kind === 'field' ? meaning.method : undefined
  const step = stepNear(flow, text, offset, method)
  const inner = step ? caret.trail.slice(step.path.length + 1) : []
  return {
    flow,
    inner,
    held: (path) => getIn(step?.value, path),
    variables: () => [
      ...(step ? (definitionOf(step)?.sets ?? []).map((set) => ({ ...set, from: step.id })) : []),
      ...variablesAt(flow, step?.path ?? []),
    ],
  }
}

/** The step of this method that the caret is in, or right below. */
function stepNear(
  flow: Flow,
  text: string,
  offset: number,
  method: string | undefined,
): Step | undefined {
  if (method === undefined) return undefined
  const ink = text.slice(0, offset).trimEnd().length
  let step = stepAtOffset(flow, Math.min(ink, flow.text.length))
  while (step && step.method !== method) step = parentStep(flow, step.path)
  return step
}
