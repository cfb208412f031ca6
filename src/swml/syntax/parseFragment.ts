import { columnOf } from '../../text/lines.ts'
import { ownCopy } from '../ownCopy.ts'
import type { Language, Range } from '../types.ts'
import type { SyntaxTree } from './node.ts'
import { looksLikeJson } from './parse.ts'
import { parseJson } from './parseJson.ts'
import { parseYaml } from './parseYaml.ts'

/**
 * Parses one part of a text on its own: a step's lines, or any value's. All offsets are those of the whole text.
 *
 * @param range of a node, as it stands in the tree or as a step's `range`
 * @returns a tree whose root is that node; an absent value where the range is empty. Anchors defined outside of the
 *   part aren't known to it: an alias to them is an error, though its node is there.
 */
export function parseFragment(text: string, range: Range, language: Language): SyntaxTree {
  const tree = language === 'json' ? jsonPart(text, range) : yamlPart(text, range)
  tree.root ??= {
    kind: 'scalar',
    value: null,
    style: 'absent',
    source: '',
    range: { start: range.start, end: range.start },
  }
  return tree
}

function jsonPart(text: string, range: Range): SyntaxTree {
  return parseJson(ownCopy(text.slice(range.start, range.end)), range.start)
}

function yamlPart(text: string, range: Range): SyntaxTree {
  // A block's lines are read by their column, so its first line is moved to its own.
  const column = columnOf(text, range.start)
  const part = ownCopy(text.slice(range.start, withBlankLines(text, range.end)))
  const padded = looksLikeJson(part) ? part : ' '.repeat(column) + part
  return parseYaml(
    padded,
    range.end === range.start ? range.start : range.start + part.length - padded.length,
  )
}

/** The line break and blank lines behind the part: they belong to a `|` text at its end. */
function withBlankLines(text: string, end: number): number {
  let at = end
  let result = end
  for (; at < text.length; at++) {
    const character = text[at]
    if (character === '\n') result = at + 1
    else if (character !== ' ' && character !== '\t' && character !== '\r') break
  }
  return at === text.length ? at : result
}
