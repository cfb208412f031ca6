import type { KeyPress } from './matchShortcut.ts'
import { worksNow } from './singleKeys.ts'
import type { Shortcut } from './types.ts'

/** What a key means on the canvas or in the outline, for the step, row or name that has the focus. */
export type PaneKey = {
  id: string
  /** In the list of keys: "Open the form". */
  title: string
  keys: readonly Shortcut[]
}

/**
 * The keys that canvas and outline answer themselves, since they are about the place that has the focus; all others
 * are commands. They work without Ctrl, ⌘ and Alt; Shift extends the selection.
 */
const all = [
  { id: 'up', title: 'Go to the step above', keys: ['ArrowUp'] },
  { id: 'down', title: 'Go to the step below', keys: ['ArrowDown'] },
  { id: 'left', title: 'Go to the branch on the left; fold the row', keys: ['ArrowLeft'] },
  { id: 'right', title: 'Go to the branch on the right; unfold the row', keys: ['ArrowRight'] },
  { id: 'first', title: 'Go to the first step', keys: ['Home'] },
  { id: 'last', title: 'Go to the last step', keys: ['End'] },
  { id: 'open', title: 'Open the form', keys: ['Enter'] },
  { id: 'select', title: 'Select the step, or take it out of the selection', keys: [' '] },
  { id: 'add', title: 'Add a step after this one', keys: ['+'] },
  { id: 'rename', title: 'Change the name', keys: ['F2'] },
] as const satisfies readonly PaneKey[]

/** What a pane's own key means. */
export type PaneKeyId = (typeof all)[number]['id']

/** For the list of keys. */
export const paneKeys: readonly PaneKey[] = all

/** What a key press means on the canvas or in the outline; undefined where it is none of their own keys. */
export function paneKeyOf(press: KeyPress): PaneKeyId | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey) return undefined
  return all.find(({ keys }) => keys.some((key) => key === press.key && worksNow(key)))?.id
}
