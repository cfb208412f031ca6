import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml'
import { checkAliases } from '../../../../src/swml/syntax/checkAliases.ts'
import { findDuplicates } from '../../../../src/swml/syntax/findDuplicates.ts'
import { maxDepth, tooDeep } from '../../../../src/swml/syntax/limits.ts'
import type { SyntaxProblem, SyntaxTree } from '../../../../src/swml/syntax/node.ts'
import { yamlErrorWords } from '../../../../src/swml/syntax/yamlErrorWords.ts'
import type { Range } from '../../../../src/text/edit.ts'
import { visibleRange } from '../../../../src/text/visibleRange.ts'
import { readYamlNode, type YamlReading } from './readYamlNode.ts'

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // Found by us, in linear time and as warnings.
  uniqueKeys: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/**
 * Parses YAML 1.2 (core schema, no merge keys). All offsets are moved by `shift`, for parts of a longer text.
 * Of several documents the first is read. Never throws.
 */
export function composedByYaml(text: string, shift = 0): SyntaxTree {
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
      range: { start: shift, end: shift + 1 },
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
  const documents = [...new Composer(options).compose(tokens)]
  const document = documents[0]
  if (!document) return
  if (tokens.some((token) => token.type === 'directive')) tree.requiresFullParse = true
  const shownAt = (at: Range): Range => {
    const { start, end } = visibleRange(at, text.length)
    return { start: start + shift, end: end + shift }
  }
  for (const error of document.errors) {
    const [start, end] = error.pos
    tree.errors.push({
      code: 'syntax',
      message: yamlErrorWords(error.code, error.message),
      range: shownAt({ start, end }),
    })
  }
  const reading: YamlReading = {
    text,
    shift,
    anchors: new Map(),
    open: new Set(),
    errors: [],
    special: false,
  }
  const start =
    tokens.find((token): token is CST.Document => token.type === 'document')?.start ?? []
  const contents = document.contents
  if (contents !== null && !isNothing(contents)) tree.root = readYamlNode(reading, contents, start)
  tree.errors.push(...reading.errors)
  if (reading.special) {
    tree.requiresFullParse = true
    if (tree.root && tree.errors.length === 0) tree.errors.push(...checkAliases(tree.root))
  }
  tree.errors.sort((a, b) => a.range.start - b.range.start)
  for (const warning of document.warnings) {
    tree.warnings.push({
      code: 'odd-yaml',
      message: yamlErrorWords(warning.code, warning.message),
      range: shownAt({ start: warning.pos[0], end: warning.pos[1] }),
    })
  }
  if (tree.root) findDuplicates(tree.root, tree.warnings, shift + text.length)
  const second = documents[1]
  if (second) {
    tree.requiresFullParse = true
    tree.warnings.push(severalDocuments(second, text, shift))
  }
  tree.warnings.sort((a, b) => a.range.start - b.range.start)
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

/** Whether a document has no root: it is empty, or only comments. */
function isNothing(contents: ParsedNode): boolean {
  return contents.srcToken === undefined && !contents.anchor && !contents.tag
}

function severalDocuments(
  second: Document.Parsed<ParsedNode>,
  text: string,
  shift: number,
): SyntaxProblem {
  const start = Math.min(second.range[0], Math.max(0, text.length - 1))
  return {
    code: 'several-documents',
    message:
      'A “---” line starts another document here. Only the first document is the flow; the rest is kept, but has no effect.',
    range: { start: start + shift, end: Math.min(start + 3, text.length) + shift },
  }
}
