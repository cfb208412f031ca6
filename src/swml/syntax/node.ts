import type { Language, Plain, Range } from '../types.ts'

/**
 * One small syntax tree for YAML and JSON, with every position an edit needs.
 * Made by `parseYaml` and `parseJson`; nothing else knows a parser's own types.
 */
export type SyntaxNode = ScalarNode | MapNode | SeqNode | AliasNode

type Base = {
  /**
   * The node itself: quotes and brackets included; anchors and tags not. An absent value (`key:`) is empty, right
   * behind its indicator.
   */
  range: Range
  /** The anchor and tag before it, where there are any. */
  props?: Range
}

/** A single value: text, number, true or false, nothing. */
export type ScalarNode = Base & {
  kind: 'scalar'
  value: Exclude<Plain, Plain[] | { [key: string]: Plain }>
  style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'absent'
  /** As written, for plain scalars: what a number or date looked like before it was read. */
  source: string
}

/** A map, its pairs in the order of the text. */
export type MapNode = Base & { kind: 'map'; style: 'block' | 'flow'; pairs: PairNode[] }

/** A key with its value. */
export type PairNode = {
  /** The key as a string, whatever it was written as. */
  name: string
  key: SyntaxNode
  value: SyntaxNode
  /** Offset of the `:`; -1 where there is none. */
  colon: number
  /** A merge key, `<<: *base`: see `mergedPairs`. */
  isMerge?: true
}

/** A list. */
export type SeqNode = Base & { kind: 'seq'; style: 'block' | 'flow'; items: SeqItem[] }

/** An item with the place of its dash. */
export type SeqItem = {
  /** Offset of the `-` in a block list; -1 in a flow list. */
  dash: number
  value: SyntaxNode
}

/** `*name`; `target` is what stands at the anchor, if that is known. */
export type AliasNode = Base & { kind: 'alias'; name: string; target: SyntaxNode | undefined }

/** What is wrong with the YAML or JSON itself. */
export type SyntaxProblem = { code: string; message: string; range: Range }

/** A text as a tree. */
export type SyntaxTree = {
  language: Language
  /** The first document's root; undefined for an empty text. */
  root: SyntaxNode | undefined
  /** Errors that make the text unreadable. */
  errors: SyntaxProblem[]
  /** What is odd but readable: duplicate keys, further documents. */
  warnings: SyntaxProblem[]
  /** Anchors, aliases, tags, directives or several documents: see `Flow.requiresFullParse`. */
  requiresFullParse: boolean
}
