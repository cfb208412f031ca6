import { copyOfSelection } from './clipboardCommands.ts'
import { focusOf } from './focus.ts'
import { isEmpty, pasteText } from './pasteText.ts'
import { placeInFocus } from './placeInFocus.ts'
import { removeSelection } from './removeSelection.ts'
import { hasSelection } from './selected.ts'
import type { CommandContext } from './types.ts'

type ClipEvent = Pick<ClipboardEvent, 'target' | 'clipboardData' | 'preventDefault'>

/** For the window's `copy`: the selected steps as SWML text. True where it was ours. */
export function onCopy(event: ClipEvent, context: CommandContext): boolean {
  if (!isOurs(event) || hasSelectedText()) return false
  const copied = copyOfSelection(context)
  if (!copied) return false
  event.clipboardData?.setData('text/plain', copied.text)
  event.preventDefault()
  context.ports.announce(`Copied ${copied.words}`)
  return true
}

/** For the window's `cut`. */
export function onCut(event: ClipEvent, context: CommandContext): boolean {
  if (!isOurs(event) || hasSelectedText()) return false
  const copied = copyOfSelection(context)
  if (!copied || !hasSelection(context.document.store.getState())) return false
  event.clipboardData?.setData('text/plain', copied.text)
  event.preventDefault()
  removeSelection(context, 'Cut')
  return true
}

/** For the window's `paste`: SWML from anywhere. */
export function onPaste(event: ClipEvent, context: CommandContext): boolean {
  if (!isOurs(event) && !isFirst(event, context)) return false
  const text = event.clipboardData?.getData('text/plain') ?? ''
  event.preventDefault()
  const isSelected = context.document.store.getState().selection.length > 0
  const element = inFocus()
  pasteText(context, text, (flow) => placeInFocus(element, flow, isSelected))
  return true
}

/** The event itself names what holds the page's text selection, which may be something else. */
function inFocus(): Element | null {
  return typeof document === 'undefined' ? null : document.activeElement
}

/** Nothing has the focus, as when the page has just been opened, and there is nothing yet: it is for the flow. */
function isFirst({ target }: ClipEvent, context: CommandContext): boolean {
  const isNowhere = typeof document !== 'undefined' && target === document.body
  return isNowhere && isEmpty(context.document.store.getState())
}

/** Only while the flow has the focus: everything else copies and pastes for itself, or not at all. */
function isOurs(event: ClipEvent): boolean {
  return focusOf(event.target) === 'flow'
}

/** Text that the user has marked somewhere on the page is meant, not the steps. */
function hasSelectedText(): boolean {
  if (typeof getSelection === 'undefined') return false
  return getSelection()?.isCollapsed === false
}
