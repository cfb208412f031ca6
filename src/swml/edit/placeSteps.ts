import { lineBreakOf } from '../../text/lines.ts'
import type { Printable } from '../print/printable.ts'
import { listAt, type StepList } from '../tree/listAt.ts'
import type { Flow, Place, TextEdit } from '../types.ts'
import { changedAlias } from './aliases.ts'
import { insertBetween } from './blockEntries.ts'
import { catalogueFacts } from './catalogueFacts.ts'
import { blockStyleOf, indentationUnit, inlineStyleOf } from './docStyle.ts'
import { edited, pathInDraft } from './draft.ts'
import { insertEntry } from './entries.ts'
import { insertInlineEntry } from './inlineEntries.ts'
import { ownDraft } from './ownDraft.ts'
import { setIn, stylesOf } from './setIn.ts'
import { spotsAlong } from './spot.ts'
import { asBlockLines, asFlowText, stepEntry, type WrittenStep } from './writtenStep.ts'

/**
 * Edits that put steps at a place, in the style of the list they come into. A list that is empty or missing is made.
 * Undefined where the place isn't one for steps, or where an alias repeats it.
 */
export function placeSteps(
  flow: Flow,
  place: Place,
  steps: readonly WrittenStep[],
): TextEdit[] | undefined {
  const edits = placedSteps(flow, place, steps)
  return edits && changedAlias(flow, edits) ? undefined : edits
}

/**
 * `placeSteps` as a part of an edit, which is to be guarded as a whole.
 * @param removal edits that are made along with these
 */
export function placedSteps(
  flow: Flow,
  place: Place,
  steps: readonly WrittenStep[],
  removal: readonly TextEdit[] = [],
): TextEdit[] | undefined {
  if (!flow.readable || steps.length === 0) return flow.readable ? [] : undefined
  const list = listAt(flow, place.list)
  if (!list || list.steps.length === 0) return intoOtherList(flow, place, steps)
  const index = Math.max(0, Math.min(place.index, list.steps.length))
  return list.steps[0]?.dash === -1
    ? intoFlowList(flow, list, index, steps)
    : intoBlockList(flow, list, index, steps, removal)
}

function intoBlockList(
  flow: Flow,
  list: StepList,
  index: number,
  steps: readonly WrittenStep[],
  removal: readonly TextEdit[],
): TextEdit[] {
  const previous = list.steps[index - 1]
  const next = list.steps[index]
  const style = blockStyleOf(flow, list.steps.slice(0, 20))
  const lines = steps.flatMap((step) => asBlockLines(step, style))
  return insertBetween(
    flow.text,
    previous && stepEntry(previous),
    next && stepEntry(next),
    lines,
    // A removed last line leaves the line break before it.
    removal.some((edit) => edit.end === flow.text.length && edit.text === '')
      ? { atEndOfText: 'after-removed' }
      : {},
  )
}

function intoFlowList(
  flow: Flow,
  list: StepList,
  index: number,
  steps: readonly WrittenStep[],
): TextEdit[] {
  const style = inlineStyleOf(flow)
  const lineBreak = lineBreakOf(flow.text)
  const entries = list.steps.map(stepEntry)
  const unit = indentationUnit(flow.text, entries[0]?.start ?? 0)
  return insertInlineEntry(flow.text, entries, index, style.comma, (indentation, ownLine) =>
    steps
      .map((step) => asFlowText(step, style, { indentation, unit, ownLine, lineBreak }))
      .join(ownLine ? `,${lineBreak}${indentation}` : `,${style.comma}`),
  )
}

/** Into a list that is empty, null or missing, or that holds steps we don't show as such. */
function intoOtherList(
  flow: Flow,
  place: Place,
  steps: readonly WrittenStep[],
): TextEdit[] | undefined {
  let draft = ownDraft(flow, place.list)
  if (!draft) return undefined
  const inDraft = pathInDraft(draft, place.list)
  const spots = spotsAlong(draft, inDraft)
  const { block } = stylesOf(draft)
  const items = steps.map(
    (step): Printable => ({
      kind: 'lines',
      lines: asBlockLines(step, block),
      value: step.value(),
    }),
  )
  const there = spots.length === inDraft.length + 1 ? spots.at(-1)?.node : undefined
  if (there?.kind === 'seq' && there.items.length > 0) {
    for (const [offset, value] of items.entries()) {
      const spot = draft && spotsAlong(draft, inDraft).at(-1)
      if (!draft || !spot) return undefined
      draft = edited(
        draft,
        insertEntry(draft.text, spot, place.index + offset, { value }, stylesOf(draft)),
      )
    }
    return draft?.edits
  }
  const isFree =
    !there ||
    (there.kind === 'seq' && !there.props) ||
    (there.kind === 'scalar' && there.value === null)
  if (!isFree) return undefined
  return edited(draft, setIn(draft, place.list, { kind: 'seq', items }, catalogueFacts))?.edits
}
