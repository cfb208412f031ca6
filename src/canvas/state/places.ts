import type { InsertionPoint, Layout } from '../../layout/types.ts'
import type { CanvasModel } from './model.ts'

/** The menus of the sections and the button for another one, which stand side by side. */
export const headers = '[data-kind="section"] [data-mark-menu], [data-add-section]'

/** The step that a key is meant for: the card's, or the one beside a "+". */
export function stepAt(target: EventTarget, { layout }: CanvasModel): number | undefined {
  if (!(target instanceof Element)) return undefined
  const card = target.closest<HTMLElement>('[data-card]')?.dataset.card
  if (card !== undefined) return Number(card)
  const gap = gapAt(target, layout)
  return gap?.before ?? gap?.after
}

/** The "+" there, as it is laid out. */
export function gapAt(target: EventTarget, { gaps }: Layout): InsertionPoint | undefined {
  const key = gapElement(target)?.dataset.insert
  return key === undefined ? undefined : gaps.find((each) => each.key === key)
}

/** The "+" there, as it is on the page. */
export function gapElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-insert]') : null
}
