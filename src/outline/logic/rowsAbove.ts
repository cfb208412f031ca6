import { type Flow, type Path, stepAt } from '../../swml/index.ts'

/** The keys of the rows above a step: what must not be folded for it to be seen. */
export function rowsAbove(flow: Flow, path: Path): string[] {
  const keys: string[] = []
  for (const section of flow.sections) {
    if (startsWith(path, section.path)) keys.push(`section:${section.name}`)
  }
  for (let length = 1; length < path.length; length++) {
    const step = stepAt(flow, path.slice(0, length))
    if (step === undefined || step.path.length !== length) continue
    keys.push(`step:${step.id}`)
    const branch = step.branches.find((candidate) => startsWith(path, candidate.path))
    if (branch) keys.push(`branch:${step.id}:${branch.path.slice(length).join('.')}`)
  }
  return keys
}

function startsWith(path: Path, start: Path): boolean {
  return path.length > start.length && start.every((key, index) => path[index] === key)
}
