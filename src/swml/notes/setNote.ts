import { columnOf, isFirstOnLine, lineBreakOf, lineStart } from '../../text/lines.ts'
import { type Outcome, unreadable } from '../edit/sections/outcome.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Step, TextEdit } from '../types.ts'
import { type Comment, type Comments, commentsOf } from './commentsOf.ts'

/** Why a step can't have a note, in plain words; undefined where it can. */
export function noteError(flow: Flow, step: Step): string | undefined {
  if (flow.language === 'json') return 'JSON has no comments, so it can’t keep notes.'
  if (step.dash < 0)
    return 'This step is written in brackets, where a note can’t stand. Put it on a line of its own in the code first.'
  if (!isFirstOnLine(flow.text, step.dash))
    return 'This step doesn’t begin a line of its own, so a note can’t stand above it. Change that in the code first.'
  return undefined
}

/**
 * Writes, changes or takes out the note on a step, as comments: above the step, or where a comment beside it is, there
 * as long as it is one line. No other byte changes; lines of the note that stay the same stay as they are written.
 *
 * @param words any text: each line becomes a comment; empty takes the note out
 * @returns edits on `flow.text`, none where the note says this already; or in plain words why there can be no note
 */
export function setNote(flow: Flow, path: Path, words: string): Outcome {
  if (!flow.readable) return { error: unreadable }
  const step = stepAt(flow, path)
  if (!step) return { error: 'This step is no longer there.' }
  const error = noteError(flow, step)
  if (error !== undefined) return { error }
  const old = commentsOf(flow, step)
  const lines = noteLines(words)
  const { above, beside } = divided(old, lines.length === 1 && lines[0] === '' ? [] : lines)
  return {
    edits: [
      ...aboveEdits(flow.text, step, old.above, above),
      ...(old.beside ? besideEdits(flow.text, old.beside, beside) : []),
    ],
  }
}

/**
 * A note's lines as comments can say them: without characters that no YAML may hold, and new lines also where YAML 1.1
 * sees some.
 */
export function noteLines(words: string): string[] {
  return words.replace(notInYaml, '').split(/\r\n|[\n\r\u0085\u2028\u2029]/)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const notInYaml = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]/g

/** Which lines go above the step and which one beside it. */
function divided(
  old: Comments,
  lines: readonly string[],
): { above: readonly string[]; beside: string | undefined } {
  const last = lines.at(-1)
  const isInPlace = lines.length === old.above.length + 1 || last === old.beside?.words
  if (!old.beside || last === undefined || !isInPlace) return { above: lines, beside: undefined }
  return { above: lines.slice(0, -1), beside: last }
}

function aboveEdits(
  text: string,
  step: Step,
  old: readonly Comment[],
  lines: readonly string[],
): TextEdit[] {
  const fewer = Math.min(old.length, lines.length)
  let same = 0
  while (same < fewer && old[same]?.words === lines[same]) same++
  let sameAtEnd = 0
  while (sameAtEnd < fewer - same && old.at(-1 - sameAtEnd)?.words === lines.at(-1 - sameAtEnd))
    sameAtEnd++
  const changed = lines.slice(same, lines.length - sameAtEnd)
  const line = lineStart(text, step.dash)
  const start = old[same]?.start ?? line
  const end = old[old.length - sameAtEnd]?.start ?? line
  if (changed.length === 0 && start === end) return []
  const [blanks, lineBreak] = [' '.repeat(columnOf(text, step.dash)), lineBreakOf(text)]
  return [{ start, end, text: changed.map((each) => blanks + comment(each) + lineBreak).join('') }]
}

function besideEdits(text: string, old: Comment, words: string | undefined): TextEdit[] {
  if (words === old.words) return []
  if (words !== undefined) return [{ start: old.start, end: old.end, text: comment(words) }]
  let start = old.start
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  return [{ start, end: old.end, text: '' }]
}

function comment(words: string): string {
  return words === '' ? '#' : `# ${words}`
}
