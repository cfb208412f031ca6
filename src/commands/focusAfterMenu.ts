import type { WirelineDocument } from '../document/types.ts'
import { namingOf } from './naming.ts'

/**
 * Where the focus goes when a menu of a pane closes: what was chosen may have begun to edit a name or words there, which
 * keeps it; else back to where `before` says.
 *
 * @param pane a selector of the pane
 */
export function focusAfterMenu(
  flowDocument: WirelineDocument,
  pane: string,
  before: () => HTMLElement | null,
): HTMLElement | null {
  const input = document.querySelector<HTMLElement>(`${pane} [name$="-name"]`)
  return namingOf(flowDocument).getState().naming && input ? input : before()
}
