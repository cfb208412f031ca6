import { lineEnd, nextLine } from '../../text/lines.ts'
import { unitOf } from '../edit/unit.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { nodeAt } from '../syntax/nodeAt.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import { visit } from '../syntax/visit.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Flow, Range, Step } from '../types.ts'

/** A comment with its place, and what it says. */
export type Comment = Range & { words: string }

/** The comments that are a step's note. */
export type Comments = {
  /** Those that move with the step: whole lines, their line breaks included. */
  above: readonly Comment[]
  /** From its `#` to the end of the step's first line. */
  beside: Comment | undefined
}

/** What of a flow is read for a note. */
export type NoteSource = Pick<Flow, 'text' | 'language' | 'requiresFullParse'>

const none: Comments = { above: [], beside: undefined }

/** The comments above and beside a step of a block list; none in brackets and JSON. */
export function commentsOf(flow: NoteSource, step: Step): Comments {
  const { text } = flow
  if (step.dash < 0) return none
  const unit = unitOf(text, { start: step.dash, end: step.range.end })
  const above: Comment[] = []
  for (let start = unit.above; start < unit.start; ) {
    const end = nextLine(text, start)
    above.push({ start, end, words: wordsIn(text.slice(start, lineEnd(text, start))) })
    start = end
  }
  return { above, beside: besideOf(flow, step) }
}

function besideOf(flow: NoteSource, step: Step): Comment | undefined {
  const end = lineEnd(flow.text, step.dash)
  const line = flow.text.slice(step.dash, end)
  let root: SyntaxNode | undefined
  for (const { index } of line.matchAll(/(?<=[ \t])#/g)) {
    const start = step.dash + index
    if (start < step.range.end) {
      root ??= flow.requiresFullParse
        ? nodeAt(wholeTree(flow.text).root, step.path)
        : parseFragment(flow.text, step.range, flow.language).root
      if (isInText(root, start, end)) continue
    }
    return { start, end, words: wordsIn(flow.text.slice(start, end)) }
  }
  return undefined
}

/** Whether a `#` stands within a text, in quotes; behind the `|` of a text in lines it begins a comment. */
function isInText(root: SyntaxNode | undefined, at: number, lineEnd: number): boolean {
  let found = false
  visit(root, (node) => {
    if (node.kind !== 'scalar' || node.range.start >= at || node.range.end <= at) return
    const isHead = (node.style === 'literal' || node.style === 'folded') && at < lineEnd
    if (!isHead) found = true
  })
  return found
}

function wordsIn(comment: string): string {
  return comment.replace(/^ *# ?/, '')
}
