import type { CallEvent, Played } from '../simulation/index.ts'
import type { Path } from '../swml/index.ts'
import type { CallDocuments } from './documents.ts'
import type { Difference } from './types.ts'

/** A call that has been played as far as its scenario goes. */
export type Call = { documents: CallDocuments; events: readonly CallEvent[]; now: Played }

/** A difference at a step, where it is known. */
export function differenceAt(
  kind: Difference['kind'],
  text: string,
  path: Path | undefined,
): Difference {
  return { kind, text, ...(path && { path }) }
}
