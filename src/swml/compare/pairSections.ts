import type { Flow, Section } from '../types.ts'
import type { SectionChange } from './comparison.ts'
import type { ListPair } from './pairSteps.ts'
import { keysOf } from './stepKeys.ts'

/**
 * Sections of two flows by name; of the others, one that has at least half of its steps from a section that is gone
 * is that one under another name.
 */
export function pairSections(
  before: Flow,
  after: Flow,
): { lists: readonly ListPair[]; changes: readonly SectionChange[] } {
  const named = new Map(before.sections.map((section) => [section.name, section]))
  const names = new Set(after.sections.map(({ name }) => name))
  const gone = new Set(before.sections.filter(({ name }) => !names.has(name)))
  const lists: ListPair[] = []
  const changes: SectionChange[] = []
  for (const section of after.sections) {
    const same = named.get(section.name)
    const from = same ?? nearest(before, [...gone], after, section)
    if (from !== undefined) gone.delete(from)
    lists.push({ before: from?.steps ?? [], after: section.steps })
    if (from === undefined) changes.push({ kind: 'added', after: section })
    else if (from !== same) changes.push({ kind: 'renamed', before: from, after: section })
  }
  for (const section of gone) {
    lists.push({ before: section.steps, after: [] })
    changes.push({ kind: 'removed', before: section })
  }
  return { lists, changes }
}

function nearest(
  before: Flow,
  gone: readonly Section[],
  after: Flow,
  section: Section,
): Section | undefined {
  const own = new Set(section.steps.map((step) => keysOf(after, step).whole))
  const shared = ({ steps }: Section) =>
    steps.filter((step) => own.has(keysOf(before, step).whole)).length
  const [best] = gone
    .map((each) => ({ each, count: shared(each) }))
    .sort((a, b) => b.count - a.count)
  if (best === undefined || best.count === 0) return undefined
  return best.count * 2 >= Math.max(best.each.steps.length, section.steps.length)
    ? best.each
    : undefined
}
