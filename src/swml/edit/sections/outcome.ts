import type { TextEdit } from '../../types.ts'

/** Edits on the flow's text, or in plain words why there are none. */
export type Outcome<More = unknown> = ({ edits: TextEdit[] } & More) | { error: string }

export const unreadable = 'The flow can’t be read as it is now. Mend it in the code first.'

export const repeated =
  'The code repeats parts of this (with & and *), so it can only be changed in the code.'

/** Edits that came out empty where they shouldn't have: the language knows no safe way. */
export function outcome<More>(edits: TextEdit[] | undefined, more: More): Outcome<More> {
  return edits && edits.length > 0 ? { edits, ...more } : { error: repeated }
}
