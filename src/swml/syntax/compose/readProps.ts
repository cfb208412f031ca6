import type { CST } from 'yaml'
import { type Composing, fault, warn } from './composing.ts'

/** Where a node stands, as far as what comes before it is concerned. The same for all items of a collection. */
export type Where = {
  indicator: 'explicit-key-ind' | 'map-value-ind' | 'seq-item-ind' | 'doc-start'
  /** `flow map` or `flow sequence`; undefined outside of brackets. */
  flow: string | undefined
  parentIndent: number
  startOnNewline: boolean
}

/** What stands before a node: its indicator, anchor, tag, comma. */
export type Props = {
  found: CST.SourceToken | undefined
  anchor: CST.SourceToken | undefined
  tag: CST.SourceToken | undefined
  comma: CST.SourceToken | undefined
  /** The line break behind the anchor or tag. */
  newlineAfterProp: CST.SourceToken | undefined
  hasNewline: boolean
  hasComment: boolean
  /** The anchor's or tag's, whichever comes first; else `end`. */
  start: number
  /** Where the tokens end. */
  end: number
  /** Where the last indicator, and where the anchor and tag end; -1 without. */
  indicatorEnd: number
  propsStart: number
  propsEnd: number
}

/**
 * Reads the tokens before a node.
 *
 * @param next what follows them
 * @param offset where they would stand if there are none
 */
export function readProps(
  composing: Composing,
  tokens: readonly CST.SourceToken[],
  where: Where,
  next: CST.Token | null | undefined,
  offset: number,
): Props {
  const { flow, indicator } = where
  const props: Props = {
    found: undefined,
    anchor: undefined,
    tag: undefined,
    comma: undefined,
    newlineAfterProp: undefined,
    hasNewline: false,
    hasComment: false,
    start: offset,
    end: offset,
    indicatorEnd: -1,
    propsStart: -1,
    propsEnd: -1,
  }
  if (tokens.length === 0) return props
  let atNewline = where.startOnNewline
  let hasSpace = where.startOnNewline
  let needsSpace = false
  let tab: CST.SourceToken | undefined
  for (const token of tokens) {
    const { type } = token
    if (needsSpace) {
      if (type !== 'space' && type !== 'newline' && type !== 'comma') unseparated(composing, token)
      needsSpace = false
    }
    if (tab) {
      if (atNewline && type !== 'comment' && type !== 'newline') tabAsIndent(composing, tab)
      tab = undefined
    }
    if (type === 'space') {
      // At the start of a document tabs may be blanks; inside brackets only the parser minds the indentation.
      if (!flow && token.source.includes('\t')) {
        if (indicator !== 'doc-start' || next?.type !== 'flow-collection') tab = token
      }
      hasSpace = true
      continue
    }
    if (type === 'newline') {
      atNewline = true
      props.hasNewline = true
      if (props.anchor || props.tag) props.newlineAfterProp = token
      hasSpace = true
      continue
    }
    if (type === 'comment') {
      if (!hasSpace) fault(composing, token, 'MISSING_CHAR', 'Comments must be separated')
      props.hasComment = true
      atNewline = false
      continue
    }
    hasSpace = false
    atNewline = false
    if (type === 'anchor' || type === 'tag') {
      needsSpace = true
      addProp(composing, props, token)
      continue
    }
    if (isIndicator(type)) props.indicatorEnd = token.offset + token.source.length
    if (type === indicator) {
      if (props.anchor || props.tag) fault(composing, token, 'BAD_PROP_ORDER')
      if (props.found) unexpected(composing, token, `${token.source} in`)
      props.found = token
      atNewline = indicator === 'seq-item-ind' || indicator === 'explicit-key-ind'
    } else if (type === 'comma' && flow) {
      if (props.comma) unexpected(composing, token, ', in')
      props.comma = token
    } else unexpected(composing, token, type)
  }
  const last = tokens[tokens.length - 1]
  if (last) props.end = last.offset + last.source.length
  props.start = props.propsStart >= 0 ? props.propsStart : props.end
  if (needsSpace && next && !mayFollow(next)) unseparated(composing, next.offset)
  if (tab && ((atNewline && tab.indent <= where.parentIndent) || isBlock(next))) {
    tabAsIndent(composing, tab)
  }
  return props
}

/** Whether a token is a list or map in block style. */
export function isBlock(token: CST.Token | null | undefined): boolean {
  return token?.type === 'block-map' || token?.type === 'block-seq'
}

function addProp(composing: Composing, props: Props, token: CST.SourceToken): void {
  if (token.type === 'anchor') {
    if (props.anchor) fault(composing, token, 'MULTIPLE_ANCHORS')
    if (token.source.endsWith(':')) {
      warn(composing, token.offset + token.source.length - 1, 'BAD_ALIAS')
    }
    props.anchor = token
  } else {
    if (props.tag) fault(composing, token, 'MULTIPLE_TAGS')
    props.tag = token
  }
  if (props.propsStart < 0) props.propsStart = token.offset
  props.propsEnd = token.offset + token.source.length
}

function isIndicator(type: string): boolean {
  return (
    type === 'seq-item-ind' ||
    type === 'map-value-ind' ||
    type === 'explicit-key-ind' ||
    type === 'comma' ||
    type === 'doc-start'
  )
}

function mayFollow(next: CST.Token): boolean {
  if (next.type === 'scalar') return next.source === ''
  return next.type === 'space' || next.type === 'newline' || next.type === 'comma'
}

function unseparated(composing: Composing, at: CST.SourceToken | number): void {
  fault(composing, typeof at === 'number' ? at : at.offset, 'MISSING_CHAR')
}

function unexpected(composing: Composing, token: CST.SourceToken, what: string): void {
  fault(composing, token, 'UNEXPECTED_TOKEN', `Unexpected ${what}`)
}

function tabAsIndent(composing: Composing, tab: CST.SourceToken): void {
  fault(composing, tab, 'TAB_AS_INDENT')
}
