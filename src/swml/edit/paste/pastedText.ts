import { applyEdits } from '../../../text/applyEdits.ts'
import { strangeIn } from '../../characters/strangeIn.ts'
import { foreignText } from '../../syntax/foreignText.ts'
import type { SyntaxTree } from '../../syntax/node.ts'
import { parse } from '../../syntax/parse.ts'
import { strangeLines } from './strangeLines.ts'

/** A text that was pasted, read. */
export type PastedText = {
  text: string
  tree: SyntaxTree
  /** Blanks, quotes and the like of a web page were replaced by those that YAML has. */
  mended?: boolean
}

/** In characters; longer texts are opened as a file. */
export const longestPaste = 500_000

/**
 * A pasted text as YAML or JSON: without the code fences around it, with the indentation that its first line often
 * lacks, and with the blanks and quotes that web pages replace by others. `error` says in plain words why it can't be
 * read.
 */
export function pastedText(pasted: string): PastedText | { error: string } {
  if (pasted.length > longestPaste) {
    return { error: 'This text is too long to paste as steps. Open it as a file instead.' }
  }
  const text = pasted.replace(/^\uFEFF/, '')
  const read = readText(text)
  const better = withOwnCharacters(text, 'error' in read)
  if (better === text) return read
  const again = readText(better)
  return 'error' in again ? read : { ...again, mended: true }
}

function readText(pasted: string): PastedText | { error: string } {
  const text = withoutFence(pasted)
  if (text.trim() === '') return { error: 'There is nothing to paste.' }
  const foreign = foreignText(text, undefined)
  if (foreign !== undefined) return { error: foreign }
  const read = readable(text)
  if (isSwmlLike(read)) return severalError(read) ?? read
  const blocks = fencedBlocks(text)
  if (blocks.length > 1)
    return { error: `There are ${blocks.length} code blocks in this text. Copy one of them.` }
  const inner = blocks[0] === undefined ? undefined : readable(blocks[0])
  if (inner && isSwmlLike(inner)) return severalError(inner) ?? inner
  const strange = strangeLines(text)
  if (strange !== undefined) return { error: strange }
  const error = read.tree.errors[0]
  return error ? { error: `This text can’t be read as SWML: ${error.message}` } : read
}

/** With YAML’s own characters in place of those that only look like them. */
function withOwnCharacters(text: string, withTabs: boolean): string {
  const edits = strangeIn(text, withTabs).flatMap((strange) => strange.edits)
  return edits.length === 0 ? text : applyEdits(text, edits)
}

/** Whether it is anything but a sentence or a text that can't be read. */
function isSwmlLike({ tree }: PastedText): boolean {
  return tree.errors.length === 0 && tree.root?.kind !== 'scalar'
}

/**
 * What is copied from the middle of a text often lacks the first line's indentation: then it gets that of the others.
 */
function readable(text: string): PastedText {
  const read = { text, tree: parse(text) }
  if (isSwmlLike(read)) return read
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const columns = lines.slice(1).map((line) => line.length - line.trimStart().length)
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    if (column === 0) continue
    const padded = ' '.repeat(column) + text.trimStart()
    const again = { text: padded, tree: parse(padded) }
    if (isSwmlLike(again)) return again
  }
  return read
}

/** Of several documents only the first would come. */
function severalError({ text, tree }: PastedText): { error: string } | undefined {
  const second = tree.warnings.find(({ code }) => code === 'several-documents')?.range.start
  if (second === undefined) return undefined
  const isBlank = /^(?:---|\.\.\.|\s|#[^\n]*)*$/.test(text.slice(second))
  if (isBlank) return undefined
  return {
    error: 'These are several documents, with a line of three dashes between. Copy one of them.',
  }
}

/** A text that is one code block of Markdown, without its fence. */
function withoutFence(text: string): string {
  const [, fence, inner] = /^\s*(```+|~~~+)[^\n`]*\r?\n([\s\S]*?)\r?\n[ \t]*\1\s*$/.exec(text) ?? []
  if (fence === undefined || inner === undefined) return text
  // With another fence at its margin it is two blocks, and what stands between them.
  return new RegExp(`^ {0,3}${fence}`, 'm').test(inner) ? text : `${inner}\n`
}

/** The code blocks in a text of Markdown that may be SWML, each without the blanks that its fence is indented by. */
function fencedBlocks(text: string): string[] {
  const blocks = text.matchAll(
    /^([ \t]*)(```+|~~~+)[ \t]*(\w*)[^\n`]*\r?\n([\s\S]*?)\r?\n[ \t]*\2[ \t]*\r?$/gm,
  )
  return [...blocks].flatMap(([, blanks = '', , language = '', code = '']) =>
    /^(?:ya?ml|jsonc?|swml|te?xt|)$/i.test(language)
      ? code
          .split('\n')
          .map((line) => (line.startsWith(blanks) ? line.slice(blanks.length) : line))
          .join('\n')
      : [],
  )
}
