import { fieldAt } from '../methods/fieldsOf.ts'
import { nameInWords } from '../methods/shapeOf.ts'
import { titleOf } from '../methods/titleOf.ts'
import { maskText } from '../secrets/mask.ts'
import { withNested } from '../tree/eachStep.ts'
import type { Path, Step } from '../types.ts'
import type { Comparison, SectionChange, StepChange } from './comparison.ts'

/** One change as a person lists it. `step`: the one of the flow after that it is about; none where it is gone. */
export type ChangeRow = {
  kind: StepChange['kind'] | 'renamed'
  words: string
  step?: Step | undefined
  change: ListedChange
}

/** What a row is about: a step, a section, a value beside the sections, or the text alone. */
export type ListedChange =
  | StepChange
  | SectionChange
  | { kind: 'value'; path: Path }
  | { kind: 'text' }

/**
 * What was changed, one row each: "added Stop audio stream", "changed WebSocket address of Start audio stream". What
 * is within something added or removed is counted with it. What is secret is masked.
 */
export function changeRows(comparison: Comparison): ChangeRow[] {
  const { sections, steps, values, onlyText } = comparison
  const within = new Set([...sections, ...steps].flatMap(held))
  const own = steps.filter((change) => !within.has(stepOf(change)))
  const rows: ChangeRow[] = [
    ...sections.map((change) => ({
      kind: change.kind,
      words: sectionWords(change),
      step: change.kind === 'removed' ? undefined : change.after.steps[0],
      change,
    })),
    ...own.map((change) => ({
      kind: change.kind,
      words: stepWords(change),
      step: change.kind === 'removed' ? undefined : change.after,
      change,
    })),
    ...values.map((path) => ({
      kind: 'changed' as const,
      words: `changed ${path.map(String).join(' ')}`,
      change: { kind: 'value', path } as const,
    })),
    ...(onlyText ? [textRow] : []),
  ]
  return rows.map((row) => ({ ...row, words: maskText(row.words) }))
}

const textRow: ChangeRow = {
  kind: 'changed',
  words: 'changed comments, spaces or the format only',
  change: { kind: 'text' },
}

/** The words of all rows. */
export function changesInWords(comparison: Comparison): string[] {
  return changeRows(comparison).map(({ words }) => words)
}

/** The first phrases in one line, and how many more there are: "added Hang up, moved Answer the call and 3 more". */
export function summaryInWords(comparison: Comparison, most = 3): string {
  const words = changesInWords(comparison)
  const more = words.length - most
  const shown = words.slice(0, most).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}

/** The steps that came or went with what holds them. */
function held(change: SectionChange | StepChange): Step[] {
  if (change.kind !== 'added' && change.kind !== 'removed') return []
  const thing = 'after' in change ? change.after : change.before
  if ('steps' in thing) return withNested(thing.steps)
  return thing.branches.flatMap(({ steps }) => withNested(steps))
}

function stepOf(change: StepChange): Step {
  return change.kind === 'removed' ? change.before : change.after
}

function sectionWords(change: SectionChange): string {
  if (change.kind === 'renamed')
    return `renamed section “${change.before.name}” to “${change.after.name}”`
  const section = 'after' in change ? change.after : change.before
  return `${change.kind} section “${section.name}”${withSteps(held(change).length)}`
}

function stepWords(change: StepChange): string {
  const title = titleOf(stepOf(change).method)
  if (change.kind === 'added' || change.kind === 'removed')
    return `${change.kind} ${title}${withSteps(held(change).length)}`
  if (change.kind === 'moved') return `moved ${title}`
  const what = [...new Set(change.values.map((path) => valueWords(change.after.method, path)))]
  const named = what.filter((each) => each !== '')
  if (named.length === 0) return `changed ${title}`
  const shown = named.length > 2 ? `${named.length} values` : named.join(' and ')
  return `changed ${shown} of ${title}`
}

/** A value by the deepest title that its form gives it; empty for the whole. */
function valueWords(method: string, path: Path): string {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const title = fieldAt(method, path.slice(0, depth))?.title
    if (title !== undefined) return title
  }
  const [first] = path
  return first === undefined ? '' : nameInWords(String(first))
}

function withSteps(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' with 1 step' : ` with ${count} steps`
}
