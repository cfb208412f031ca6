import { columnOf, lineStart } from '../../text/lines.ts'
import { type Printable, printableOf, printableOfNode } from '../print/printable.ts'
import { foreignText } from '../syntax/foreignText.ts'
import type { PairNode, SeqNode, SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { pairAt } from '../syntax/nodeAt.ts'
import { toPlain } from '../syntax/toPlain.ts'
import type { Flow } from '../types.ts'
import { type CatalogueFacts, catalogueFacts } from './catalogueFacts.ts'
import { pastedDocument } from './paste/pastedDocument.ts'
import { pastedText } from './paste/pastedText.ts'
import { strangeLines } from './paste/strangeLines.ts'
import { entriesOf, startOf } from './spot.ts'
import { linesAtColumn0, unitOf } from './unit.ts'
import { flowLinesAt, type WrittenStep } from './writtenStep.ts'

const deepest = 60

/** What a pasted text holds. */
export type Paste = {
  steps: WrittenStep[]
  /** All of it, where it brings more than steps: see `pastedDocument`. */
  document?: Flow
  /** Characters that only look right were replaced. */
  mended: boolean
}

/**
 * The steps in a pasted text: one step, several with or without dashes, sections, or a whole document (then those of
 * its `main`), in YAML or JSON, also with code fences around it or without its first line's indentation.
 * `error` says in plain words why there are none.
 */
export function readPaste(
  pasted: string,
  facts: CatalogueFacts = catalogueFacts,
): Paste | { error: string } {
  const read = pastedText(pasted)
  if ('error' in read) return read
  const { root } = read.tree
  const foreign = foreignText('', root && toPlain(root))
  if (foreign !== undefined) return { error: foreign }
  const document = pastedDocument(read, facts)
  if (document && 'error' in document) return document
  const steps = root && !document ? stepsIn(read.text, read.tree, root, facts) : []
  if (steps.length === 0 && !document) return { error: noSteps }
  const values = document
    ? document.sections.map((section) =>
        printableOf(section.steps.map((step) => step.value ?? null)),
      )
    : steps.map((step) => step.value())
  if (values.some((value) => depthOf(value) > deepest)) {
    return {
      error: `These steps are nested more than ${deepest} levels deep, which no call flow needs.`,
    }
  }
  const mended = read.mended === true
  if (document) return { steps, document, mended }
  const odd = values.find((value) => !isStep(value))
  return odd ? { error: strangeLines(nameOf(odd)) ?? noStep } : { steps, mended }
}

const noSteps =
  'There are no SWML steps in this text. A step looks like “- play: { url: "say:Hi" }”.'
const noStep =
  'This isn’t a list of SWML steps: each step is a method with its settings, such as “answer: {}”.'

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
  const isText = !tree.requiresFullParse
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
  if (root.kind !== 'map' || pairAt(root, 'sections')) return []
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
    const main = pairAt(sections, 'main')?.value
    return main?.kind === 'seq' ? main : undefined
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

function isStep(value: Printable): boolean {
  const name = nameOf(value)
  if (value.kind === 'map') return name !== '' && strangeLines(name) === undefined
  return value.kind === 'scalar' && /^[a-z][\w-]*$/i.test(name)
}

function nameOf(value: Printable): string {
  if (value.kind === 'map') return value.pairs[0]?.name ?? ''
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : ''
}

function depthOf(value: Printable): number {
  if (value.kind === 'scalar') return 0
  if (value.kind === 'lines') return depthOf(value.value)
  const inner = value.kind === 'seq' ? value.items : value.pairs.map((pair) => pair.value)
  return 1 + Math.max(0, ...inner.map(depthOf))
}
