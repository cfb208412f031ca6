import type { SyntaxNode } from '../syntax/node.ts'
import { visit } from '../syntax/visit.ts'
import type { Range } from '../types.ts'
import { secretsInSource } from './secretsInSource.ts'

/** Where secrets stand in the comments of a YAML text: also in steps that were commented out. In order. */
export function commentSecrets(text: string, root: SyntaxNode | undefined): Range[] {
  if (!text.includes('#')) return []
  const texts: Range[] = []
  visit(root, (node) => {
    if (node.kind === 'scalar' && node.style !== 'absent') texts.push(contentOf(text, node))
  })
  texts.sort((a, b) => a.start - b.start)
  const blocks: Block[] = []
  let next = 0
  for (const { index, 0: comment } of text.matchAll(/(?<=^|[ \t\r\n])#[^\r\n]*/g)) {
    while ((texts[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1
    if ((texts[next]?.start ?? Number.POSITIVE_INFINITY) <= index) continue
    addComment(blocks, text, index, comment)
  }
  return blocks.flatMap(({ start, words }) =>
    secretsInSource(words).map((range) => ({ start: range.start + start, end: range.end + start })),
  )
}

/** Comment lines directly below each other, without their `#`; or one comment beside something. */
type Block = { start: number; words: string }

function addComment(blocks: Block[], text: string, at: number, comment: string): void {
  const words = comment.replace(/^#+/, blank)
  const last = blocks.at(-1)
  const between = last && text.slice(last.start + last.words.length, at)
  if (last && between !== undefined && /^\r?\n[ \t]*$/.test(between)) last.words += between + words
  else blocks.push({ start: at, words })
}

/** A text without its head: behind the `|` there may be a comment. */
function contentOf(text: string, node: Extract<SyntaxNode, { kind: 'scalar' }>): Range {
  const { start, end } = node.range
  if (node.style !== 'literal' && node.style !== 'folded') return node.range
  const head = text.indexOf('\n', start)
  return { start: head < 0 ? end : Math.min(head, end), end }
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
