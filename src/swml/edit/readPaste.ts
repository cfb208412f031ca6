import { type Printable, printableOfNode } from '../print/printable.ts'
import type { PairNode, SeqNode, SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { pairAt } from '../syntax/nodeAt.ts'
import { parse } from '../syntax/parse.ts'
import { type CatalogueFacts, catalogueFacts } from './catalogueFacts.ts'
import { columnOf, lineStart } from './lines.ts'
import { entriesOf, startOf } from './spot.ts'
import { linesAtColumn0, unitOf } from './unit.ts'
import { flowLinesAt, type WrittenStep } from './writtenStep.ts'

/** In characters; longer texts are opened as a file. */
const longest = 500_000
const deepest = 60

/**
 * The steps in a pasted text: one step, several with or without dashes, a section, or a whole document (its `main`,
 * else its first section), in YAML or JSON, also with code fences around it or without its first line's indentation.
 * `error` says in plain words why there are none.
 */
export function readPaste(
  pasted: string,
  facts: CatalogueFacts = catalogueFacts,
): { steps: WrittenStep[] } | { error: string } {
  if (pasted.length > longest) {
    return { error: 'This text is too long to paste as steps. Open it as a file instead.' }
  }
  const text = withoutFences(pasted.replace(/^\uFEFF/, ''))
  if (text.trim() === '') return { error: 'There is nothing to paste.' }
  const [source, tree] = readable(text)
  const error = tree.errors[0]
  if (error) return { error: `This text can’t be read as SWML: ${error.message}` }
  const steps = tree.root ? stepsIn(source, tree, tree.root, facts) : []
  if (steps.length === 0) {
    return {
      error: 'There are no SWML steps in this text. A step looks like `- play: { url: "say:Hi" }`.',
    }
  }
  const values = steps.map((step) => step.value())
  if (values.some((value) => depthOf(value) > deepest)) {
    return {
      error: `These steps are nested more than ${deepest} levels deep, which no call flow needs.`,
    }
  }
  if (!values.every(isStep)) {
    return {
      error:
        'This isn’t a list of SWML steps: each step is a method with its settings, such as `answer: {}`.',
    }
  }
  return { steps }
}

/** What is copied from the middle of a text often lacks the first line's indentation: then it gets that of the others. */
function readable(text: string): [string, SyntaxTree] {
  const tree = parse(text)
  if (tree.errors.length === 0 && tree.root?.kind !== 'scalar') return [text, tree]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const columns = lines.slice(1).map((line) => line.length - line.trimStart().length)
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    if (column === 0) continue
    const padded = ' '.repeat(column) + text.trimStart()
    const again = parse(padded)
    if (again.errors.length === 0 && again.root?.kind !== 'scalar') return [padded, again]
  }
  return [text, tree]
}

function stepsIn(
  text: string,
  tree: SyntaxTree,
  root: SyntaxNode,
  facts: CatalogueFacts,
): WrittenStep[] {
  const written = (node: SyntaxNode): WrittenStep => ({
    value: () => printableOfNode(node, 20_000) ?? { kind: 'scalar', value: null },
  })
  const list = listIn(root)
  const isJson = tree.language === 'json'
  // Aliases are written out: what they repeat may not come along.
  const isText = !tree.wholeReadOnly
  if (list) {
    const entries = entriesOf(text, list)
    return list.items.map(({ dash, value }, index) => {
      const entry = entries[index]
      if (!isText || !entry) return written(value)
      if (dash < 0) {
        return {
          ...written(value),
          flow: flowLinesAt(text, startOf(value), value.range.end),
          isJson,
        }
      }
      const unit = unitOf(text, entry)
      return { ...written(value), block: linesAtColumn0(text, unit.above, unit.end, unit.column) }
    })
  }
  if (root.kind === 'scalar') {
    // A bare step; only one in double quotes may stand in JSON.
    const flow = [text.slice(root.range.start, root.range.end)]
    const isAsWritten = !root.props && !flow[0]?.includes('\n')
    const bare = isAsWritten ? { flow, isJson: root.style === 'double' } : {}
    return typeof root.value === 'string' ? [{ ...written(root), ...bare }] : []
  }
  if (root.kind !== 'map' || root.pairs.length === 0) return []
  const several = root.pairs.length > 1 && root.pairs.every((pair) => facts.isMethod(pair.name))
  const groups = several ? root.pairs.map((pair) => [pair]) : [root.pairs]
  return groups.map((pairs) => {
    const map = { ...root, pairs }
    if (!isText || (several && root.style === 'flow')) return written(map)
    if (root.style === 'flow') {
      return { ...written(map), flow: flowLinesAt(text, root.range.start, root.range.end), isJson }
    }
    return { ...written(map), block: withDash(text, pairs) }
  })
}

/** The list that a section or a document holds, or that is the text itself. */
function listIn(root: SyntaxNode): SeqNode | undefined {
  if (root.kind === 'seq') return root
  if (root.kind !== 'map') return undefined
  const sections = pairAt(root, 'sections')?.value
  if (sections?.kind === 'map') {
    const section = pairAt(sections, 'main') ?? sections.pairs[0]
    return section?.value.kind === 'seq' ? section.value : undefined
  }
  const only = root.pairs.length === 1 ? root.pairs[0] : undefined
  // A section alone: its list holds steps. (The list of a `cond` or `unset` doesn't.)
  const isSection = only?.name === 'main' && only.value.kind === 'seq'
  return isSection && only.value.kind === 'seq' ? only.value : undefined
}

/** The lines of a step written without a dash. */
function withDash(text: string, pairs: readonly PairNode[]): string[] {
  const first = pairs[0]
  const last = pairs.at(-1)
  if (!first || !last) return []
  const start = startOf(first.key)
  const column = columnOf(text, start)
  const head = unitOf(text, { start, end: Math.max(first.colon + 1, first.value.range.end) })
  const tail = unitOf(text, {
    start: startOf(last.key),
    end: Math.max(last.colon + 1, last.value.range.end),
  })
  const comments =
    head.above < head.start ? linesAtColumn0(text, head.above, head.start, column) : []
  const lines = linesAtColumn0(text, lineStart(text, start), tail.end, column)
  return [
    ...comments,
    ...lines.map((line, index) => (index === 0 ? `- ${line}` : line && `  ${line}`)),
  ]
}

function withoutFences(text: string): string {
  const fenced = /^\s*```[\w-]*[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*```\s*$/.exec(text)
  return fenced?.[1] === undefined ? text : `${fenced[1]}\n`
}

function isStep(value: Printable): boolean {
  if (value.kind === 'map') return value.pairs.length > 0 && value.pairs[0]?.name !== ''
  return (
    value.kind === 'scalar' && typeof value.value === 'string' && /^[a-z][\w-]*$/i.test(value.value)
  )
}

function depthOf(value: Printable): number {
  if (value.kind === 'scalar') return 0
  if (value.kind === 'lines') return depthOf(value.value)
  const inner = value.kind === 'seq' ? value.items : value.pairs.map((pair) => pair.value)
  return 1 + Math.max(0, ...inner.map(depthOf))
}
