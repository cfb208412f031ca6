import { namingOf } from '../../commands/naming.ts'
import type { WirelineDocument } from '../../document/types.ts'

/**
 * Where the focus goes when a menu of the canvas closes: what was chosen may have begun to edit a name or words, which
 * keeps it; else back to where `before` says.
 */
export function focusAfterMenu(
  flowDocument: WirelineDocument,
  before: () => HTMLElement | null,
): HTMLElement | null {
  const input = document.querySelector<HTMLElement>('[data-canvas] [name$="-name"]')
  return namingOf(flowDocument).getState().naming && input ? input : before()
}
