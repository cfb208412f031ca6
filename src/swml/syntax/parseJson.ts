import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { findDuplicates } from './findDuplicates.ts'
import { jsonErrorWords } from './jsonErrorWords.ts'
import { maxDepth, tooDeep } from './limits.ts'
import type { MapNode, PairNode, ScalarNode, SeqNode, SyntaxNode, SyntaxTree } from './node.ts'

/**
 * Parses strict JSON: comments and trailing commas are errors. A byte order mark is passed over.
 * All offsets are moved by `shift`, for parts of a longer text. Never throws.
 */
export function parseJson(text: string, shift = 0): SyntaxTree {
  const tree: SyntaxTree = {
    language: 'json',
    root: undefined,
    errors: [],
    warnings: [],
    wholeReadOnly: false,
  }
  const deepAt = deepPlace(text)
  if (deepAt >= 0) {
    tree.errors.push(tooDeep(deepAt + shift))
    return tree
  }
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  const errors: ParseError[] = []
  const root = parseTree(source, errors, { disallowComments: true, allowEmptyContent: true })
  let reported = -1
  for (const error of errors) {
    // The parser often says two things of one place; the first one is the cause.
    if (error.offset === reported) continue
    reported = error.offset
    const last = Math.max(0, text.length - 1)
    const start = Math.min(error.offset, last)
    const code = printParseErrorCode(error.error)
    const length = Math.max(1, error.length)
    tree.errors.push({
      code: 'syntax',
      message: jsonErrorWords(code, source, error.offset),
      range: { start: start + shift, end: start + length + shift },
    })
  }
  if (root) tree.root = readNode(source, root, shift)
  if (tree.root) findDuplicates(tree.root, tree.warnings)
  return tree
}

/** Where brackets outside of strings nest too deeply, or -1. A parser that calls itself must not see such a text. */
function deepPlace(text: string): number {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 92) at++
      // A line break ends a string that was never closed, as the parser sees it.
      else if (code === 34 || code === 10) inString = false
    } else if (code === 34) inString = true
    else if (code === 123 || code === 91) {
      if (++depth > maxDepth) return at
    } else if (code === 125 || code === 93) depth--
  }
  return -1
}

function readNode(text: string, node: Node, shift: number): SyntaxNode {
  const range = { start: node.offset + shift, end: node.offset + node.length + shift }
  if (node.type === 'object') {
    const pairs: PairNode[] = []
    for (const property of node.children ?? []) {
      const pair = readProperty(text, property, shift)
      if (pair) pairs.push(pair)
    }
    return { kind: 'map', style: 'flow', pairs, range } satisfies MapNode
  }
  if (node.type === 'array') {
    const items = (node.children ?? []).map((child) => ({
      dash: -1,
      value: readNode(text, child, shift),
    }))
    return { kind: 'seq', style: 'flow', items, range } satisfies SeqNode
  }
  return {
    kind: 'scalar',
    // Safe: what is neither object nor array is a string, a number, a boolean or null.
    value: (node.value ?? null) as ScalarNode['value'],
    style: node.type === 'string' ? 'double' : 'plain',
    source: text.slice(node.offset, node.offset + node.length),
    range,
  }
}

/** Undefined for a property that an unreadable text breaks off. */
function readProperty(text: string, property: Node, shift: number): PairNode | undefined {
  const [key, value] = property.children ?? []
  if (!key) return undefined
  const at = key.offset + key.length + shift
  const colon = property.colonOffset === undefined ? -1 : property.colonOffset + shift
  return {
    name: String(key.value),
    key: readNode(text, key, shift),
    value: value
      ? readNode(text, value, shift)
      : {
          kind: 'scalar',
          value: null,
          style: 'absent',
          source: '',
          range: { start: Math.max(at, colon + 1), end: Math.max(at, colon + 1) },
        },
    colon,
  }
}
