import { lineEnd, nextLine } from '../../text/lines.ts'
import { isSecretName } from '../secrets/isSecretName.ts'
import { isOpen, secretsIn } from '../secrets/secretsIn.ts'
import { tokenShapes } from '../secrets/tokenShapes.ts'
import type { Range } from '../types.ts'

/** The comments of a text, from their `#` to the end of the line. `isText`: whether a place lies within a value. */
export function commentsIn(text: string, isText: (at: number) => boolean): Range[] {
  const comments: Range[] = []
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start)
    for (const { index } of text.slice(start, end).matchAll(/(?<=^|[\s\uFEFF])#/g)) {
      if (isText(start + index)) continue
      comments.push({ start: start + index, end })
      break
    }
  }
  return comments
}

/** A name with a value behind it, as people note them down: `token: …`, `PASSWORD=…`. */
const named = /(?<name>[A-Za-z][\w.-]{0,60})["'`]?[ \t]*[:=][ \t]*(?=\S)/g

/**
 * Where secrets stand in a comment. In doubt more than less: a comment does nothing, and steps that were commented out
 * hold as many tokens as others.
 */
export function secretsInComment(text: string, { start, end }: Range): Range[] {
  const words = text.slice(start, end)
  const found = secretsIn(words, tokenShapes)
  const match = [...words.matchAll(named)].find(({ groups }) => isSecretName(groups?.name ?? ''))
  if (match !== undefined) {
    const from = match.index + match[0].length
    const held = words.slice(from).trimEnd()
    if (!isOpen(held)) found.push({ start: from, end: from + held.length })
  }
  return found.map((range) => ({ start: start + range.start, end: start + range.end }))
}
