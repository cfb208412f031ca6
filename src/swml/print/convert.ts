import { isMerge } from '../syntax/mergedPairs.ts'
import type { SyntaxTree } from '../syntax/node.ts'
import { parse } from '../syntax/parse.ts'
import { visit } from '../syntax/visit.ts'
import type { Flow, Language } from '../types.ts'
import { printableOfNode } from './printable.ts'
import { toJsonDocument } from './toJson.ts'
import { toYamlDocument } from './toYaml.ts'

/**
 * The whole document in the other format, or printed anew in its own, from the text's own order of keys.
 * @returns `lost`: in plain words, each thing that cannot come along; empty where nothing is lost. A text that can't
 *   be read gives an empty text and says so.
 */
export function convert(flow: Flow, language: Language): { text: string; lost: string[] } {
  const tree = parse(flow.text)
  if (tree.errors.length > 0) {
    return { text: '', lost: ['Everything: the text can’t be read as it is now'] }
  }
  if (!tree.root)
    return { text: language === 'json' ? '{}\n' : '', lost: lostIn(flow.text, tree, language) }
  const value = printableOfNode(tree.root)
  if (!value) return { text: '', lost: ['Everything: its aliases (“*name”) stand for too much'] }
  const text = language === 'json' ? toJsonDocument(value) : toYamlDocument(value)
  return { text, lost: lostIn(flow.text, tree, language) }
}

function lostIn(text: string, tree: SyntaxTree, language: Language): string[] {
  const lost: string[] = []
  const count = (number: number, one: string, many: string) => {
    if (number > 0) lost.push(number === 1 ? `1 ${one}` : `${number} ${many}`)
  }
  const found = countIn(text, tree)
  count(found.comments, 'comment', 'comments')
  count(
    found.anchors,
    'anchor (its aliases are written out)',
    'anchors (their aliases are written out)',
  )
  count(
    found.merges,
    'merge key `<<` (what it brings is written out)',
    'merge keys `<<` (what they bring is written out)',
  )
  count(found.tags, 'tag', 'tags')
  count(
    found.repeated,
    'repeated key (the last one counts)',
    'repeated keys (the last of each counts)',
  )
  if (found.furtherDocuments) lost.push('The documents after the first “---”')
  if (language === 'json')
    count(found.infinite, 'number that JSON can’t hold', 'numbers that JSON can’t hold')
  return lost
}

function countIn(text: string, tree: SyntaxTree) {
  const found = {
    comments: 0,
    anchors: 0,
    merges: 0,
    tags: 0,
    repeated: 0,
    infinite: 0,
    furtherDocuments: false,
  }
  /** Ranges where a `#` begins no comment. */
  const scalars: { start: number; end: number }[] = []
  visit(tree.root, (node) => {
    const props = node.props ? text.slice(node.props.start, node.props.end) : ''
    if (props.includes('&')) found.anchors++
    if (props.includes('!')) found.tags++
    if (node.kind === 'scalar') {
      scalars.push(node.range)
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) found.infinite++
    } else if (node.kind === 'map') {
      const names = node.pairs.filter((pair) => !isMerge(pair)).map((pair) => pair.name)
      found.merges += node.pairs.length - names.length
      found.repeated += names.length - new Set(names).size
    }
  })
  found.furtherDocuments = tree.warnings.some((warning) => warning.code === 'several-documents')
  if (tree.language === 'yaml') found.comments = comments(text, scalars)
  return found
}

/** Comments outside of scalars: a `#` at the start of a line or behind a blank, to the end of its line. */
function comments(text: string, scalars: { start: number; end: number }[]): number {
  let count = 0
  let at = 0
  const gap = (end: number) => {
    count += (text.slice(at, end).match(/(?:^|\s)#[^\n]*/g) ?? []).length
  }
  for (const { start, end } of scalars.sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    gap(start)
    at = end
  }
  gap(text.length)
  return count
}
