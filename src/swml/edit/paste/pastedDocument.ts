import { printableOfNode } from '../../print/printable.ts'
import { toYamlDocument } from '../../print/toYaml.ts'
import { readFlow } from '../../read/readFlow.ts'
import { meant } from '../../syntax/mergedPairs.ts'
import type { MapNode, SyntaxNode } from '../../syntax/node.ts'
import { pairAt } from '../../syntax/nodeAt.ts'
import type { Flow } from '../../types.ts'
import type { CatalogueFacts } from '../catalogueFacts.ts'
import { allReferences } from '../sections/referencesTo.ts'
import { mainSection } from '../sections/sectionName.ts'
import type { PastedText } from './pastedText.ts'

/**
 * The flow that a pasted text is, where it brings more than steps: sections beside `main`, or steps that go to `main`
 * by its name. Undefined for steps alone.
 */
export function pastedDocument(
  pasted: PastedText,
  facts: CatalogueFacts,
): Flow | { error: string } | undefined {
  const { root } = pasted.tree
  if (root?.kind !== 'map') return undefined
  const isWhole = pairAt(root, 'sections') !== undefined
  if (!isWhole && !isSections(root, facts)) return undefined
  const text = withoutAliases(pasted, root)
  if (text === undefined)
    return { error: 'This text repeats parts of itself (with & and *) too often to paste it.' }
  const flow = readFlow(isWhole ? text : belowSections(text))
  if (flow.sections.some(({ name, notation }) => name === mainSection && notation === 'other'))
    return { error: `The section “${mainSection}” in this text isn’t a list of steps.` }
  const isMore =
    flow.sections.some((section) => section.name !== mainSection) ||
    allReferences(flow, 'section').some((each) => each.name === mainSection)
  return isMore ? flow : undefined
}

/**
 * Sections without the rest of a document: names with lists of steps. `cond` and `unset` have lists, too, but are
 * steps.
 */
function isSections({ pairs }: MapNode, facts: CatalogueFacts): boolean {
  const isStep = (node: SyntaxNode) =>
    node.kind === 'map'
      ? facts.isMethod(node.pairs[0]?.name ?? '')
      : node.kind === 'scalar' && facts.isMethod(String(node.value))
  return pairs.every(({ name, value }) => {
    const list = meant(value)
    return (
      list?.kind === 'seq' &&
      !facts.isMethod(name) &&
      list.items.every((item) => isStep(meant(item.value) ?? item.value))
    )
  })
}

/** What is repeated with & and * is written out: it is easier taken apart. Undefined where that would be endless. */
function withoutAliases({ text, tree }: PastedText, root: SyntaxNode): string | undefined {
  if (!tree.requiresFullParse) return text
  const printable = printableOfNode(root, 20_000)
  return printable && toYamlDocument(printable)
}

function belowSections(text: string): string {
  if (/^\s*\{/.test(text)) return `{"sections":\n${text.trim()}\n}`
  const lines = text
    .replace(/^---[ \t]*\r?\n/, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `  ${line}`))
  return `sections:\n${lines.join('\n')}`
}
