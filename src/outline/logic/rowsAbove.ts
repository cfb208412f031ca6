import { type Flow, type Path, startsWith, stepsAlong } from '../../swml/index.ts'

/** The keys of the rows above a step or branch: what must not be folded for it to be seen. */
export function rowsAbove(flow: Flow, path: Path): string[] {
  const isAbove = (above: { path: Path }) =>
    above.path.length < path.length && startsWith(path, above.path)
  const sections = flow.sections.filter(isAbove).map(({ name }) => `section:${name}`)
  const steps = stepsAlong(flow, path).filter(isAbove)
  return [
    ...sections,
    ...steps.flatMap(({ id, path: own, branches }) => {
      const branch = branches.find(isAbove)
      const key = branch && `branch:${id}:${branch.path.slice(own.length).join('.')}`
      return key === undefined ? [`step:${id}`] : [`step:${id}`, key]
    }),
  ]
}
