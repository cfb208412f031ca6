import { applyEdits } from '../../text/applyEdits.ts'
import type { TextEdit } from '../../text/edit.ts'
import type { Flow } from '../types.ts'

/** The edits last asked about, for as long as the flow they are of is there. */
const asked = new WeakMap<Flow, { edits: readonly TextEdit[]; text: string }>()

/**
 * The flow's text after the edits. An edit is tried first, to see that it is safe, and made then: in long texts putting
 * the pieces together is most of the work, and is done once. Throws as `applyEdits` does.
 */
export function textAfter(flow: Flow, edits: readonly TextEdit[]): string {
  const last = asked.get(flow)
  if (last && isSame(last.edits, edits)) return last.text
  const text = applyEdits(flow.text, edits)
  asked.set(flow, { edits: [...edits], text })
  return text
}

function isSame(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return (
    a.length === b.length &&
    a.every((edit, index) => {
      const other = b[index]
      return edit.start === other?.start && edit.end === other.end && edit.text === other.text
    })
  )
}
