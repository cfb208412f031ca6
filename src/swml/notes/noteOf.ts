import { maskText } from '../secrets/mask.ts'
import type { Step } from '../types.ts'
import { commentsOf, type NoteSource } from './commentsOf.ts'

/**
 * The note on a step: the comment lines directly above it, and behind them the comment beside it, at the end of its
 * first line. Empty where there is none. Each comment is a line of the note, without its `#` and the blank behind it.
 */
export function noteOf(flow: NoteSource, step: Step): string {
  const { above, beside } = commentsOf(flow, step)
  return [...above.map(({ words }) => words), ...(beside ? [beside.words] : [])].join('\n')
}

/** The note as it may be shown to anyone: what is secret in it is masked. */
export function shownNote(flow: NoteSource, step: Step): string {
  const note = noteOf(flow, step)
  return note === '' ? '' : maskText(note).trim()
}
