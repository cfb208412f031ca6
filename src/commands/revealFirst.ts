import type { DocumentState } from '../document/types.ts'
import type { Ports } from './types.ts'

/** Leads to the first selected step, with the keyboard: once an edit is made, the first of what it made. */
export function revealFirst({ view }: Pick<Ports, 'view'>): (state: DocumentState) => void {
  return ({ selection: [first] }) => {
    if (first !== undefined) view.reveal(first, { focus: true })
  }
}
