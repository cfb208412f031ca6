import { applyEdits } from '../../../text/applyEdits.ts'
import { composeEdits, trimEdits } from '../../../text/composeEdits.ts'
import { readFlow } from '../../read/readFlow.ts'
import { updateFlow } from '../../read/updateFlow.ts'
import type { Flow, TextEdit } from '../../types.ts'

/** One round: edits on the flow as the rounds before left it; undefined or none where it can't be done. */
export type Round = (flow: Flow) => TextEdit[] | undefined

/**
 * Several edits, each on the flow after those before it, as one list of edits on `flow.text`.
 * Undefined where one of the rounds could do nothing.
 */
export function inRounds(flow: Flow, rounds: readonly Round[]): TextEdit[] | undefined {
  let now = flow
  let all: TextEdit[] = []
  for (const round of rounds) {
    const edits = round(now)
    if (!edits || edits.length === 0) return undefined
    all = trimEdits(flow.text, composeEdits(all, edits))
    now = updateFlow(now, edits) ?? readFlow(applyEdits(now.text, edits))
    if (!now.readable) return undefined
  }
  return all
}
