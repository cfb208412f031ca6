import { composeEdits, trimEdits } from '../../text/composeEdits.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { mappingOf } from '../../text/mapThrough.ts'
import { textAfter } from '../read/textAfter.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { parse } from '../syntax/parse.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Flow, Path, Range, Step, TextEdit } from '../types.ts'

/**
 * A text while it is being edited in small rounds, each on a syntax tree that is up to date. Only the innermost step
 * around the edit is parsed, so that edits in long texts are quick.
 */
export type Draft = {
  flow: Flow
  /** As it is now. */
  text: string
  /** All rounds so far as one, on `flow.text`. */
  edits: TextEdit[]
  /** The step that is edited; undefined where it is the document. */
  step: Step | undefined
  range: Range
  root: SyntaxNode | undefined
}

/** A draft for an edit at a path. Undefined where the text can't be read. */
export function draftAt(flow: Flow, path: Path): Draft | undefined {
  if (!flow.readable) return undefined
  const step = flow.requiresFullParse ? undefined : stepAbove(flow, path)
  const range = step?.range ?? { start: 0, end: flow.text.length }
  return parsed({ flow, text: flow.text, edits: [], step, range, root: undefined })
}

/** The draft after further edits on its current text; undefined where its part can't be read afterwards. */
export function edited(draft: Draft, edits: readonly TextEdit[] | undefined): Draft | undefined {
  if (!edits) return undefined
  if (edits.length === 0) return draft
  return changed(draft, withLineBreaks(draft, edits))
}

/** A text of two lines that lost one shows no longer how its lines end: as they did before all rounds. */
function withLineBreaks(draft: Draft, edits: readonly TextEdit[]): readonly TextEdit[] {
  const lineBreak = lineBreakOf(draft.flow.text)
  if (lineBreak === '\n' || draft.text.includes('\n')) return edits
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, lineBreak) }))
}

function changed(draft: Draft, edits: readonly TextEdit[]): Draft | undefined {
  const first = Math.min(...edits.map((edit) => edit.start))
  const last = Math.max(draft.range.end, ...edits.map((edit) => edit.end))
  const all = trimEdits(draft.flow.text, composeEdits(draft.edits, edits))
  return parsed({
    ...draft,
    text: textAfter(draft.flow, all),
    edits: all,
    // A value that stood on the line below its dash may now stand right behind the dash.
    range: {
      start: Math.min(draft.range.start, first),
      end: mappingOf(edits).offset(last, 'after'),
    },
  })
}

/** A path from the document's root as one from the draft's. */
export function pathInDraft(draft: Draft, path: Path): Path {
  return draft.step ? path.slice(draft.step.path.length) : path
}

function parsed(draft: Draft): Draft | undefined {
  const { text, range, flow, step } = draft
  const whole = flow.requiresFullParse ? wholeTree : parse
  const tree = step ? parseFragment(text, range, flow.language) : whole(text)
  if (tree.errors.length > 0) return undefined
  return { ...draft, root: tree.root }
}
