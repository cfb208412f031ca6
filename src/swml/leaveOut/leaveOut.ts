import { applyEdits } from '../../text/applyEdits.ts'
import { countWhere } from '../../text/countWhere.ts'
import { inOrder, type TextEdit } from '../../text/edit.ts'
import { flowOf } from '../read/readFlow.ts'
import { PLACEHOLDER } from '../secrets/placeholder.ts'
import { isOpen, secretsIn } from '../secrets/secretsIn.ts'
import { secretsInSource } from '../secrets/secretsInSource.ts'
import { tokenShapes } from '../secrets/tokenShapes.ts'
import { parse } from '../syntax/parse.ts'
import type { Range } from '../types.ts'
import { commentsIn, secretsInComment } from './commentSecrets.ts'
import { cutAll, cutParts } from './cutScalar.ts'
import { type LeftOut, placeOfLine, placeOfScalar } from './leftOut.ts'
import { repeatsOf } from './repeats.ts'
import { type HeldScalar, innerRange, scalarsOf } from './scalarsOf.ts'
import { joined, secretsInValue } from './secretsInValue.ts'

/** A text without its secrets, and what was left out. */
export type WithoutSecrets = { text: string; leftOut: readonly LeftOut[] }

/** What is replaced, and what is said of it. */
type Cut = { edits: readonly TextEdit[] } & LeftOut

/**
 * A flow's text as it may be given to anyone: a placeholder stands for each token, password and whatever else is
 * secret, in values and comments, also where a secret is repeated. It reads as before, and all other bytes stay.
 * Takes any text; in one that can't be read, secrets are found by how they are written alone.
 */
export function leaveOut(text: string): WithoutSecrets {
  const tree = parse(text)
  const { language } = tree
  const isReadable = tree.errors.length === 0
  const scalars = isReadable ? scalarsOf(tree.root) : []
  const values = scalars.map((scalar) => ({ scalar, parts: partsOf(scalar) }))
  const readTo = isReadable ? (tree.root?.range.end ?? 0) : 0
  const lines = linesOf(text, scalars, readTo, isReadable && language === 'json')
  const repeats = repeatsOf([
    ...values.flatMap(({ scalar, parts }) => wordsIn(String(scalar.node.value), parts)),
    ...wordsIn(text, lines.secrets),
  ])

  const flow = flowOf(text, tree)
  const cuts = values.flatMap(({ scalar, parts }): Cut[] => {
    const value = String(scalar.node.value)
    if (isAll(value, parts))
      return [
        { edits: [cutAll({ text, language }, scalar)], ...placeOfScalar(flow, scalar, false) },
      ]
    const all = scalar.isKey ? parts : joined(value, [...parts, ...repeats(value)])
    if (all.length === 0) return []
    const edits = cutParts({ text, language }, scalar, all)
    return [{ edits, ...placeOfScalar(flow, scalar, true) }]
  })
  const again = repeats(text).filter(({ start }) => lines.holds(start))
  const taken = inOrder(cuts.flatMap(({ edits }) => edits))
  for (const range of joined(text, [...lines.secrets, ...again])) {
    // A comment behind the `|` of a text that is cut as a whole.
    const last = taken[countWhere(taken, ({ start }) => start < range.end) - 1]
    if (last && last.end > range.start) continue
    const place = placeOfLine(text, range.start, lines.isComment(range.start))
    cuts.push({ edits: [{ ...range, text: PLACEHOLDER }], ...place })
  }
  return {
    text: applyEdits(
      text,
      cuts.flatMap(({ edits }) => edits),
    ),
    leftOut: cuts.map(({ what, where }) => ({ what, where })),
  }
}

/** The secret parts of what a scalar says, which may be all of it. */
function partsOf({ node, isSecret }: HeldScalar): readonly Range[] {
  const { value } = node
  const isText = typeof value === 'string'
  if (isSecret && (isText || typeof value === 'number') && !isOpen(String(value)))
    return [{ start: 0, end: String(value).length }]
  return isText ? secretsInValue(value) : []
}

function isAll(value: string, [first]: readonly Range[]): boolean {
  return first !== undefined && first.start === 0 && first.end === value.length
}

function wordsIn(text: string, parts: readonly Range[]): string[] {
  return parts.map(({ start, end }) => text.slice(start, end).replace(/^(?:bearer|basic) /i, ''))
}

/** What of a text is no value: its comments, and what isn't read (further documents, or all of it). */
function linesOf(text: string, scalars: readonly HeldScalar[], readTo: number, isJson: boolean) {
  const isInValue = (at: number) => {
    const held = scalars[countWhere(scalars, ({ node }) => node.range.start <= at) - 1]
    if (held === undefined) return false
    const { start, end } = innerRange(text, held.node)
    return at >= start && at < end
  }
  const comments = isJson ? [] : commentsIn(text, isInValue)
  const written = isJson ? [] : [...secretsInSource(text), ...secretsIn(text, tokenShapes)]
  const isComment = (at: number) => {
    const comment = comments[countWhere(comments, ({ start }) => start <= at) - 1]
    return comment !== undefined && at < comment.end
  }
  return {
    secrets: [
      ...comments.flatMap((comment) => secretsInComment(text, comment)),
      ...written.filter(({ start }) => start >= readTo),
    ],
    isComment,
    holds: (at: number) => isComment(at) || at >= readTo,
  }
}
