import type { Compared } from '../document/comparing.ts'
import { type ChangeRow, changeRows, compareFlows, takeOver } from '../swml/index.ts'
import { makeEdit } from './makeEdit.ts'
import type { CommandContext } from './types.ts'
import { offerUndo } from './words.ts'

/** Makes one thing that a comparison lists as it is in the other text, as one undo step; says why where it can’t be. */
export function takeOverChange(context: CommandContext, compared: Compared, row: ChangeRow): void {
  const { before, after, other } = compared
  makeEdit(
    context,
    (flow) => {
      // The list follows the flow a moment later.
      const now =
        flow === after
          ? row
          : changeRows(compareFlows(before, flow)).find(
              ({ kind, words }) => kind === row.kind && words === row.words,
            )
      if (now === undefined)
        return { error: 'This isn’t so any more: the flow was changed meanwhile.' }
      return takeOver(before, flow, now.change)
    },
    { label: `Change back to ${other.name}` },
    () => offerUndo(context, `Changed back to ${other.name}, where it isn’t so: ${row.words}`),
  )
}
