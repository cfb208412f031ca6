import type { TextEdit } from './edit.ts'
import { lineStart } from './lines.ts'
import { minimalEdit } from './minimalEdit.ts'

/**
 * A text that was changed in two places at once: the edits that bring the others’ changes into `mine`. Undefined where
 * both changed the same lines.
 *
 * @param base the text that both were made of
 */
export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
): readonly TextEdit[] | undefined {
  if (mine === theirs) return []
  const [own] = minimalEdit(base, mine)
  const [other] = minimalEdit(base, theirs)
  if (other === undefined) return []
  if (own === undefined) return [other]
  const [ours, others] = [wholeLines(base, own), wholeLines(base, other)]
  if (ours.start < others.end && others.start < ours.end) return undefined
  const shift = other.start >= own.end ? own.text.length - (own.end - own.start) : 0
  return [{ ...other, start: other.start + shift, end: other.end + shift }]
}

/** The lines that an edit touches, with the break behind them; the last line reaches beyond the end of the text. */
function wholeLines(text: string, { start, end }: TextEdit): { start: number; end: number } {
  const after = text.indexOf('\n', end)
  return {
    start: lineStart(text, start),
    end: after < 0 ? text.length + 1 : after + 1,
  }
}
