import type { Branch, Flow, Path, Section, Step } from '../types.ts'

/** A list of steps in a flow. */
export type StepList = { path: Path; steps: readonly Step[]; section?: Section; owner?: Step }

/** The innermost step at or around a path; undefined where the path leads into none. */
export function stepAround(flow: Flow, path: Path): Step | undefined {
  let found: Step | undefined
  let lists: readonly { path: Path; steps: readonly Step[] }[] = sectionsAt(flow, path)
  for (;;) {
    const list = lists.find((each) => startsWith(path, each.path))
    const index = list && path[list.path.length]
    const step = typeof index === 'number' ? list?.steps[index] : undefined
    if (!step) return found
    found = step
    lists = step.branches
  }
}

/** The step at exactly this path. */
export function stepAt(flow: Flow, path: Path): Step | undefined {
  const step = stepAround(flow, path)
  return step && step.path.length === path.length ? step : undefined
}

/** The list of steps at exactly this path; undefined where the flow has none there. */
export function listAt(flow: Flow, path: Path): StepList | undefined {
  const section = sectionsAt(flow, path)[0]
  if (section && section.path.length === path.length) {
    return section.form === 'other' ? undefined : { path, steps: section.steps, section }
  }
  const owner = stepAround(flow, path)
  const branch: Branch | undefined = owner?.branches.find((each) => samePath(each.path, path))
  return branch && owner ? { path, steps: branch.steps, owner } : undefined
}

/** Whether a path leads into what is at another, or to it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((key, index) => path[index] === key)
}

/** Whether two paths lead to the same place. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b)
}

/** Of sections with the same name the last one counts, as for all keys. */
function sectionsAt(flow: Flow, path: Path): Section[] {
  const section = flow.sections.findLast((each) => startsWith(path, each.path))
  return section ? [section] : []
}
