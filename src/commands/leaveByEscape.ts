import type { KeyboardEvent } from 'react'
import { isComposing } from './isComposing.ts'
import type { Ports } from './types.ts'

/**
 * For a pane's keys: Escape, where nothing in the pane has use for it, leads back to the flow. The code editor answers
 * for itself.
 */
export function leaveByEscape(event: KeyboardEvent<HTMLElement>, ports: Ports): void {
  const { target, currentTarget, nativeEvent } = event
  if (event.key !== 'Escape' || event.defaultPrevented || isComposing(nativeEvent)) return
  // A list or menu that belongs to the pane may stand elsewhere on the page.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return
  if (target.closest('.monaco-editor, [aria-expanded="true"]') !== null) return
  event.preventDefault()
  ports.panes.focus('canvas')
}
