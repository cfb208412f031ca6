import { type Flow, type Place, stepById } from '../swml/index.ts'
import { endOf, placeAfter } from './selected.ts'

/**
 * The place in the flow that an element stands for: a "+", the name of a section or branch (then the end of it).
 * Elements say so themselves, in `data-place`. A step's card counts where no step is selected.
 */
export function placeInFocus(
  element: Element | null,
  flow: Flow,
  isSelected: boolean,
): Place | undefined {
  const holder = element?.closest<HTMLElement>('[data-place], [data-card]')
  const { place, card } = holder?.dataset ?? {}
  if (place !== undefined) return readPlace(flow, place)
  const step = card === undefined || isSelected ? undefined : stepById(flow, Number(card))
  return step && placeAfter(flow, [step])
}

/** As the panes write it: the list's path and, unless it is its end, the index. */
function readPlace(flow: Flow, written: string): Place | undefined {
  const [list, index]: unknown[] = JSON.parse(written)
  const isList =
    Array.isArray(list) && list.every((key) => typeof key === 'string' || typeof key === 'number')
  if (!isList) return undefined
  return typeof index === 'number' ? { list, index } : endOf(flow, list)
}
