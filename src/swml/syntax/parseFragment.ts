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
  const json = language === 'json'
  const asked: Asked = {
    part: text.slice(range.start, json ? range.end : withBlankLines(text, range.end)),
    start: range.start,
    isEmpty: range.end === range.start,
    column: json ? 0 : columnOf(text, range.start),
    language,
  }
  const known = recent.find((each) => isSame(each.asked, asked))
  if (known !== undefined) return known.tree
  const own = { ...asked, part: ownCopy(asked.part) }
  const tree = json ? parseJson(own.part, range.start) : yamlPart(own)
  tree.root ??= {
    kind: 'scalar',
    value: null,
    style: 'absent',
    source: '',
    range: { start: range.start, end: range.start },
  }
  recent.unshift({ asked: own, tree })
  recent.length = Math.min(recent.length, kept)
  return tree
}

/** All that a part's tree depends on. */
type Asked = { part: string; start: number; isEmpty: boolean; column: number; language: Language }

/**
 * The parts that were parsed last: an edit, whoever makes sure of it, and the checks of the step it changed ask for the
 * same lines one after the other.
 */
const recent: { asked: Asked; tree: SyntaxTree }[] = []
const kept = 4

function isSame(a: Asked, b: Asked): boolean {
  return (
    a.start === b.start &&
    a.column === b.column &&
    a.language === b.language &&
    a.isEmpty === b.isEmpty &&
    a.part === b.part
  )
}

function yamlPart({ part, start, isEmpty, column }: Asked): SyntaxTree {
  // A block's lines are read by their column, so its first line is moved to its own.
  const padded = looksLikeJson(part) ? part : ' '.repeat(column) + part
  return parseYaml(padded, isEmpty ? start : start + part.length - padded.length)
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
