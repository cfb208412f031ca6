import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'

/** Says what became of an edit: what was done, or why not. */
export function tellOutcome(
  ports: Ports,
  outcome: ReturnType<WirelineDocument['edit']>,
  done: string,
): void {
  if (outcome !== 'refused') ports.announce(done)
  else {
    const text = 'Nothing was changed: the code can’t be read right now. Repair it first, or undo.'
    ports.notify({ text, tone: 'error' })
  }
}
