import type { SyntaxNode, SyntaxProblem } from '../node.ts'

/**
 * What goes along while the parser's tokens become a tree. The files in this folder follow the composer of the `yaml`
 * package token by token, but make our own nodes and nothing else; its licence is beside them.
 */
export type Composing = {
  text: string
  /** Added to every offset of a node; all other offsets here are those of `text`. */
  shift: number
  anchors: Map<string, SyntaxNode>
  /** Anchors whose node is still being made: an alias to one of them would hold itself. */
  open: Set<string>
  /** What the document's `%TAG` lines say, by handle. */
  tags: Map<string, string>
  errors: Fault[]
  warnings: Fault[]
  aliasErrors: SyntaxProblem[]
  /** No list or map has begun yet. */
  atRoot: boolean
  /** An anchor, alias or tag was met. */
  special: boolean
  /** The node made last: where it starts, where it ends, and where the blanks and comments that belong to it end. */
  from: number
  to: number
  end: number
}

/**
 * `detail` tells faults of one code apart; see `yamlErrorWords`. `opened`: where the quote stands that is never closed,
 * which is the place to look at.
 */
export type Fault = { code: string; detail: string; start: number; end: number; opened?: number }

/** A place of one character, or all of a token. */
export type FaultPlace = number | { offset: number; source?: string | undefined }

/** Where composing a text begins: nothing found yet. */
export function newComposing(text: string, shift: number): Composing {
  return {
    text,
    shift,
    anchors: new Map(),
    open: new Set(),
    tags: new Map([['!!', 'tag:yaml.org,2002:']]),
    errors: [],
    warnings: [],
    aliasErrors: [],
    atRoot: true,
    special: false,
    from: 0,
    to: 0,
    end: 0,
  }
}

/** Notes an error. */
export function fault(composing: Composing, at: FaultPlace, code: string, detail = ''): void {
  composing.errors.push(faultAt(at, code, detail))
}

/** Notes a warning. */
export function warn(composing: Composing, at: FaultPlace, code: string, detail = ''): void {
  composing.warnings.push(faultAt(at, code, detail))
}

/** A quote at `opened` that isn't closed when the text ends at `end`. */
export function openQuote(composing: Composing, opened: number, end: number, quote: string): void {
  const detail = `Missing closing ${quote}quote`
  composing.errors.push({ ...faultAt(end, 'MISSING_CHAR', detail), opened })
}

/** A fault of the node that was made last. */
export function faultOfNode(composing: Composing, code: string, detail = ''): void {
  composing.errors.push({ code, detail, start: composing.from, end: composing.to })
}

/** A problem at a place; of a single character unless the place says which text it is. */
export function faultAt(at: FaultPlace, code: string, detail: string): Fault {
  const start = typeof at === 'number' ? at : at.offset
  const length = typeof at === 'number' ? 1 : (at.source?.length ?? 1)
  return { code, detail, start, end: start + length }
}
