import { visibleRange } from '../../text/visibleRange.ts'
import { get } from '../plain.ts'
import { isMerge, meant, mergedPairs } from '../syntax/mergedPairs.ts'
import type { MapNode, PairNode, SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { pairAt } from '../syntax/nodeAt.ts'
import { toPlain } from '../syntax/toPlain.ts'
import type { Plain, Section } from '../types.ts'
import { asSteps } from './asSteps.ts'
import { withPlatformError } from './platformErrors.ts'
import { type Reading, readSteps } from './readStep.ts'

/** The sections of a document, in the order of the text. What isn't SWML is noted in the reading's problems. */
export function readSections(reading: Reading, tree: SyntaxTree): Section[] {
  const root = tree.root
  if (!root) return []
  const written = root.kind === 'map' ? mergedPairs(root) : []
  const sections = meant(written.findLast((pair) => pair.name === 'sections')?.value)
  if (root.kind !== 'map' || !sections || (sections.kind !== 'map' && !isNull(sections))) {
    notSwml(reading, root)
    return []
  }
  if (sections.kind !== 'map') return []
  // Aliases share what they stand for; without any there is nothing to remember.
  const known = tree.requiresFullParse ? new Map<SyntaxNode, Plain>() : undefined
  // Of sections with one name the last counts, as of all duplicate keys.
  const last = new Map(sections.pairs.map((pair) => [pair.name, pair]))
  return sections.pairs.flatMap((pair) => {
    if (isMerge(pair)) return mergedSections(sections, pair, last)
    return last.get(pair.name) === pair
      ? [readSection(reading, pair, toPlain(pair.value, known))]
      : []
  })
}

/** What stands elsewhere and is merged in: there, but nothing of it can be edited here. */
function mergedSections(
  sections: MapNode,
  { key }: PairNode,
  own: ReadonlyMap<string, PairNode>,
): Section[] {
  if (own.get('<<')?.key !== key) return []
  return mergedPairs(sections)
    .filter((pair) => !own.has(pair.name))
    .map(({ name }) => ({
      name,
      path: ['sections', name],
      range: key.range,
      nameRange: key.range,
      steps: [],
      notation: 'other',
    }))
}

function readSection(reading: Reading, pair: PairNode, plain: Plain): Section {
  const list = pair.value
  const path = ['sections', pair.name]
  const range = {
    start: pair.key.range.start,
    end: Math.max(pair.key.range.end, pair.colon + 1, list.range.end),
  }
  const section: Section = {
    name: pair.name,
    path,
    range,
    nameRange: pair.key.range,
    steps: [],
    notation: 'other',
  }
  if (list.kind === 'seq') {
    section.notation = list.items.length > 0 ? 'list' : 'empty'
    section.steps = readSteps(reading, list, plain, path)
  } else if (isNull(list)) section.notation = 'empty'
  else if (meant(list)?.kind !== 'seq') {
    reading.problems.push(
      withPlatformError({
        code: 'section-not-a-list',
        severity: 'error',
        message: `The section “${pair.name}” has to be a list of steps, each with a dash before it.`,
        range: visibleRange(pair.key.range, reading.text.length),
        path,
        fixes: list.kind === 'map' ? asSteps(reading.text, pair, list) : [],
      }),
    )
  }
  return section
}

function notSwml(reading: Reading, root: SyntaxNode): void {
  const message =
    root.kind === 'map'
      ? 'This isn’t a call flow yet: it needs “sections” with a section “main” that lists the steps.'
      : 'This isn’t SWML: a call flow has “version” and “sections”.'
  const range =
    root.kind === 'map' && root.pairs[0]
      ? (pairAt(root, 'sections') ?? root.pairs[0]).key.range
      : root.range
  reading.problems.push(
    withPlatformError({
      code: 'not-swml',
      severity: 'error',
      message,
      range: visibleRange(range, reading.text.length),
      path: get(toPlain(root), 'sections') === undefined ? [] : ['sections'],
      fixes: [],
    }),
  )
}

function isNull(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.value === null
}
