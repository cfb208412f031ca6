import { perDocument } from '../document/perDocument.ts'
import type { WirelineDocument } from '../document/types.ts'
import { methods, type Step } from '../swml/index.ts'
import { sameInOrder } from './logic/sameInOrder.ts'

const left = perDocument(() => new Set<number>())

/** Remembers that the user has left a step's form: next time it shows all its problems. */
export function leaveStep(document: WirelineDocument, id: number): void {
  left(document).add(id)
}

/** Whether a step was left before, or holds something already: it isn't one that was just added. */
export function wasLeft(document: WirelineDocument, step: Step): boolean {
  if (left(document).has(step.id)) return true
  const initial = methods.get(step.method)?.initial ?? {}
  return !sameInOrder(step.value ?? {}, initial)
}
