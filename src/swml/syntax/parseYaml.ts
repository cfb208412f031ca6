import { type CST, Lexer, Parser } from 'yaml'
import type { Range } from '../../text/edit.ts'
import { visibleRange } from '../../text/visibleRange.ts'
import { checkAliases } from './checkAliases.ts'
import { composeDocument } from './compose/composeDocument.ts'
import { type Composing, type Fault, newComposing } from './compose/composing.ts'
import { findDuplicates } from './findDuplicates.ts'
import { maxDepth, tooDeep } from './limits.ts'
import type { SyntaxProblem, SyntaxTree } from './node.ts'
import { yamlErrorWords } from './yamlErrorWords.ts'

/**
 * Parses YAML 1.2 (core schema), with the merge keys of YAML 1.1. All offsets are moved by `shift`, for parts of a longer text.
 * Of several documents the first is read. Never throws.
 */
export function parseYaml(text: string, shift = 0): SyntaxTree {
  const tree: SyntaxTree = {
    language: 'yaml',
    root: undefined,
    errors: [],
    warnings: [],
    requiresFullParse: false,
  }
  try {
    readInto(tree, text, shift)
  } catch {
    // The parser gave up on a text that no one foresaw: the text is kept and shown all the same.
    tree.errors.push({
      code: 'syntax',
      message:
        'This can’t be read as YAML. Undo the last change, or check the brackets and quotes.',
      range: { start: shift, end: shift + Math.min(1, text.length) },
    })
  }
  return tree
}

function readInto(tree: SyntaxTree, text: string, shift: number): void {
  const tokens: CST.Token[] = []
  const deepAt = tokenize(text, tokens)
  if (deepAt >= 0) {
    tree.errors.push(tooDeep(deepAt + shift))
    return
  }
  const composing = newComposing(text, shift)
  const { root, first, second } = composeDocument(composing, tokens)
  if (first < 0) return
  if (tokens.some((token) => token.type === 'directive')) tree.requiresFullParse = true
  tree.root = root
  addErrors(tree, composing)
  for (const warning of composing.warnings) {
    tree.warnings.push({
      code: 'odd-yaml',
      message: yamlErrorWords(warning.code, warning.detail),
      range: shownAt(warning, composing),
    })
  }
  if (root) findDuplicates(root, tree.warnings, shift + text.length)
  if (second >= 0) {
    tree.requiresFullParse = true
    tree.warnings.push(severalDocuments(second, text, shift))
  }
  tree.warnings.sort(byStart)
}

function addErrors(tree: SyntaxTree, composing: Composing): void {
  for (const error of composing.errors) tree.errors.push(syntaxError(error, composing))
  for (const error of composing.aliasErrors) tree.errors.push(error)
  if (composing.special) {
    tree.requiresFullParse = true
    if (tree.root && tree.errors.length === 0) tree.errors.push(...checkAliases(tree.root))
  }
  tree.errors.sort(byStart)
}

function syntaxError(error: Fault, composing: Composing): SyntaxProblem {
  const { text, shift } = composing
  const message = yamlErrorWords(error.code, error.detail)
  if (error.opened !== undefined) {
    // The end of the text may be far away: the line on which the quote begins is where it went wrong.
    const line = /^[^\r\n]+/.exec(text.slice(error.opened))?.[0].length ?? 1
    const range = { start: error.opened + shift, end: error.opened + line + shift }
    return { code: 'syntax', message, range }
  }
  return { code: 'syntax', message, range: shownAt(error, composing) }
}

/** The parser may mean the very end of the text. */
function shownAt(at: Range, { text, shift }: Composing): Range {
  const { start, end } = visibleRange(at, text.length)
  return { start: start + shift, end: end + shift }
}

/** Fills `tokens`; returns the offset where nesting becomes too deep, or -1. */
function tokenize(text: string, tokens: CST.Token[]): number {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > maxDepth) return Math.min(parser.offset, Math.max(0, text.length - 1))
  }
  for (const token of parser.end()) tokens.push(token)
  return -1
}

function severalDocuments(second: number, text: string, shift: number): SyntaxProblem {
  const start = Math.min(second, Math.max(0, text.length - 1))
  return {
    code: 'several-documents',
    message:
      'A “---” line starts another document here. Only the first document is the flow; the rest is kept, but has no effect.',
    range: { start: start + shift, end: Math.min(start + 3, text.length) + shift },
  }
}

function byStart(a: SyntaxProblem, b: SyntaxProblem): number {
  return a.range.start - b.range.start
}
