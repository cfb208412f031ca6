import { emptyLabels, fallThroughLabel } from '../../layout/sizes.ts'
import { type Flow, fallsThrough, listOf, type Path, type Step, titleOf } from '../../swml/index.ts'

/** One line of the outline. Made from the shape of the flow alone; what a step says is looked up when it is drawn. */
export type OutlineRow = {
  /** Stable over edits: a React key. */
  key: string
  /** `past`: the way past a step's branches, where none of its tests need be true. */
  kind: 'section' | 'step' | 'branch' | 'empty' | 'past'
  /** 1 for sections. */
  level: number
  /** The section's name, the branch's label, the step's title. */
  label: string
  path: Path
  stepId: number | undefined
  /** Undefined where there is nothing to fold. */
  expanded: boolean | undefined
  /** Its place among its siblings, from 1. */
  position: number
  siblings: number
  /** The list a step is added to from here, and before which index. */
  list: Path
  index: number
  /** The name of the list it stands in: a section or a branch. */
  within: string
}

/** The lines of the outline from top to bottom, without what is folded away. */
export function outlineRows(flow: Flow, folded: ReadonlySet<string>): OutlineRow[] {
  const rows: OutlineRow[] = []
  flow.sections.forEach((section, index) => {
    const key = `section:${section.name}`
    const expanded = !folded.has(key)
    rows.push({
      key,
      kind: 'section',
      level: 1,
      label: section.name,
      path: section.path,
      stepId: undefined,
      expanded,
      position: index + 1,
      siblings: flow.sections.length,
      list: section.path,
      index: 0,
      within: section.name,
    })
    if (expanded) addSteps(rows, section.steps, section.path, section.name, key, 2, folded)
  })
  return rows
}

function addSteps(
  rows: OutlineRow[],
  steps: readonly Step[],
  list: Path,
  within: string,
  parent: string,
  level: number,
  folded: ReadonlySet<string>,
): void {
  const common = { level, list, within, siblings: Math.max(1, steps.length) }
  if (steps.length === 0) {
    rows.push({
      ...common,
      key: `empty:${parent}`,
      kind: 'empty',
      label: list.length === 2 ? emptyLabels.section : emptyLabels.branch,
      path: list,
      stepId: undefined,
      expanded: undefined,
      position: 1,
      index: 0,
    })
  }
  steps.forEach((step, at) => {
    const key = `step:${step.id}`
    const expanded = step.branches.length === 0 ? undefined : !folded.has(key)
    const last = step.path.at(-1)
    rows.push({
      ...common,
      key,
      kind: 'step',
      label: titleOf(step.method),
      path: step.path,
      stepId: step.id,
      expanded,
      position: at + 1,
      index: typeof last === 'number' ? last + 1 : at + 1,
    })
    if (expanded) addBranches(rows, step, level + 1, folded, within)
  })
}

function addBranches(
  rows: OutlineRow[],
  step: Step,
  level: number,
  folded: ReadonlySet<string>,
  within: string,
): void {
  const isPassed = fallsThrough(step)
  const siblings = step.branches.length + (isPassed ? 1 : 0)
  step.branches.forEach((branch, at) => {
    const key = `branch:${step.id}:${branch.path.slice(step.path.length).join('.')}`
    const expanded = !folded.has(key)
    rows.push({
      key,
      kind: 'branch',
      level,
      label: branch.label,
      path: branch.path,
      stepId: step.id,
      expanded,
      position: at + 1,
      siblings,
      list: branch.path,
      index: 0,
      within: branch.label,
    })
    if (expanded) addSteps(rows, branch.steps, branch.path, branch.label, key, level + 1, folded)
  })
  if (!isPassed) return
  rows.push({
    key: `past:${step.id}`,
    kind: 'past',
    level,
    label: fallThroughLabel,
    path: step.path,
    stepId: step.id,
    expanded: undefined,
    position: siblings,
    siblings,
    list: listOf(step.path),
    index: Number(step.path.at(-1)) + 1,
    within,
  })
}
