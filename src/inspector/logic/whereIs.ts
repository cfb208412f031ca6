import type { Flow, Path, Step } from '../../swml/index.ts'

/** Step `number` of `of` in a list, which is named as on screen. */
export type Whereabouts = { number: number; of: number; list: string }

/** Which step of which list a step is: step 3 of 7 in "main". */
export function whereIs(flow: Flow, path: Path): Whereabouts | undefined {
  const index = path.at(-1)
  if (typeof index !== 'number') return undefined
  const listPath = path.slice(0, -1)
  for (const section of flow.sections) {
    if (samePath(section.path, listPath)) {
      return { number: index + 1, of: section.steps.length, list: section.name }
    }
    if (!startsWith(listPath, section.path)) continue
    return within(section.steps, listPath, index)
  }
  return undefined
}

function within(steps: readonly Step[], list: Path, index: number): Whereabouts | undefined {
  const step = steps.find((candidate) => startsWith(list, candidate.path))
  for (const branch of step?.branches ?? []) {
    if (samePath(branch.path, list)) {
      return { number: index + 1, of: branch.steps.length, list: branch.label }
    }
    if (startsWith(list, branch.path)) return within(branch.steps, list, index)
  }
  return undefined
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b)
}

function startsWith(path: Path, start: Path): boolean {
  return path.length >= start.length && start.every((key, index) => path[index] === key)
}
