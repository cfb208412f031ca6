import { startsWith } from '../document/leadingTo.ts'
import type { Flow, Path, Step } from '../swml/index.ts'
import { listOf } from './selected.ts'

/** The list a step is in: its steps, its name in words, and the step that holds it, if any. */
export type StepList = { steps: readonly Step[]; label: string; parent: Step | undefined }

/** Undefined where no list has this path. */
export function listAt(flow: Flow, path: Path): StepList | undefined {
  for (const section of flow.sections) {
    if (!startsWith(path, section.path)) continue
    if (path.length === section.path.length) {
      return { steps: section.steps, label: section.name, parent: undefined }
    }
    const found = listBelow(section.steps, path)
    if (found) return found
  }
  return undefined
}

function listBelow(steps: readonly Step[], path: Path): StepList | undefined {
  const parent = steps.find((step) => startsWith(path, step.path))
  const branch = parent?.branches.find((each) => startsWith(path, each.path))
  if (!parent || !branch) return undefined
  if (branch.path.length < path.length) return listBelow(branch.steps, path)
  return { steps: branch.steps, label: branch.label, parent }
}

/** "step 2 of 5 in main", "step 1 of 2 under Otherwise". */
export function placeInWords(flow: Flow, step: Step): string {
  const list = listAt(flow, listOf(step.path))
  if (!list) return 'another place'
  const position = list.steps.findIndex((each) => each.id === step.id) + 1
  const where = list.parent ? `under ${list.label}` : `in ${list.label}`
  return `step ${position} of ${list.steps.length} ${where}`
}
