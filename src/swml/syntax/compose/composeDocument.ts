import type { CST } from 'yaml'
import type { SyntaxNode } from '../node.ts'
import { composeNode } from './composeNode.ts'
import { type Composing, type Fault, fault } from './composing.ts'
import { readDirective } from './readDirective.ts'
import { readEnd } from './readEnd.ts'
import { isBlock, readProps, type Where } from './readProps.ts'

/** Where the documents of a text begin; -1 for one that isn't there. */
export type Documents = { root: SyntaxNode | undefined; first: number; second: number }

/**
 * The first document of a text. Leaves its faults in `composing`; those of a text without any document, and what is
 * wrong only from the second document on, are none of its.
 */
export function composeDocument(composing: Composing, tokens: readonly CST.Token[]): Documents {
  const found: Documents = { root: undefined, first: -1, second: -1 }
  // What stands between the first document and a second one that may come; it belongs to the latter.
  let between: { errors: Fault[]; warnings: Fault[] } | undefined
  let atDirectives = false
  for (const token of tokens) {
    switch (token.type) {
      case 'directive': {
        atDirectives = true
        if (found.first >= 0) between ??= cut(composing)
        readDirective(composing, token)
        break
      }
      case 'document': {
        if (found.first >= 0) {
          found.second = token.offset
          if (between) restore(composing, between)
          return found
        }
        found.first = token.offset
        found.root = composeRoot(composing, token)
        if (atDirectives && !token.start.some(({ type }) => type === 'doc-start')) {
          fault(composing, token.offset, 'MISSING_CHAR')
        }
        atDirectives = false
        break
      }
      case 'doc-end': {
        if (found.first < 0) fault(composing, token, 'UNEXPECTED_TOKEN')
        else {
          readEnd(composing, token.end, token.offset + token.source.length, true)
          // All before it belongs to the document that ends here.
          between = undefined
        }
        break
      }
      case 'error': {
        if (found.first >= 0 && atDirectives) between ??= cut(composing)
        fault(composing, token, 'UNEXPECTED_TOKEN', token.message)
        break
      }
    }
  }
  return found
}

const atRoot: Where = {
  indicator: 'doc-start',
  flow: undefined,
  parentIndent: 0,
  startOnNewline: true,
}

/** Undefined for a document that is empty or only comments. */
function composeRoot(composing: Composing, token: CST.Document): SyntaxNode | undefined {
  const { value, start } = token
  const props = readProps(composing, start, atRoot, value ?? token.end?.[0], token.offset)
  if (props.found && isBlock(value) && !props.hasNewline)
    fault(composing, props.end, 'MISSING_CHAR')
  const nothing = !value && props.propsStart < 0
  const root = nothing ? undefined : composeNode(composing, value, props, props.end)
  readEnd(composing, token.end, root ? composing.end : props.end, false)
  return root
}

/** The faults so far. */
function cut(composing: Composing): { errors: Fault[]; warnings: Fault[] } {
  return { errors: [...composing.errors], warnings: [...composing.warnings] }
}

function restore(composing: Composing, faults: { errors: Fault[]; warnings: Fault[] }): void {
  composing.errors = faults.errors
  composing.warnings = faults.warnings
}
