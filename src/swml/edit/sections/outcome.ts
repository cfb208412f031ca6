import type { Flow, Path, TextEdit } from '../../types.ts'
import { refusal } from '../refusal.ts'

/** Edits on the flow's text, or in plain words why there are none. */
export type Outcome<More = unknown> = ({ edits: TextEdit[] } & More) | { error: string }

/** Why nothing is edited in a text that can't be read. */
export const unreadable = 'The flow can’t be read as it is now. Mend it in the code first.'

/**
 * Edits that came out empty where they shouldn't have: the language knows no safe way, and says which of these places
 * the code repeats.
 */
export function outcome<More>(
  flow: Flow,
  edits: TextEdit[] | undefined,
  more: More,
  ...places: readonly Path[]
): Outcome<More> {
  return edits && edits.length > 0 ? { edits, ...more } : { error: refusal(flow, places) }
}
