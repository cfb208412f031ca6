import { getIn, type Path, type Plain, type Problem, type Step } from '../../swml/index.ts'

/**
 * A problem with its place within the step's value: `['custom_parameters', 'tier']`; `undefined` for the step itself.
 */
export type FieldProblem = { problem: Problem; at: Path | undefined }

/** The same object each time, so that nothing is drawn again for it. */
export const noProblems: readonly FieldProblem[] = []

/**
 * A step's problems by their place within its value. Only the end of a problem's path counts, so that it is found also
 * while steps above come and go.
 */
export function fieldProblems(step: Step, problems: readonly Problem[]): readonly FieldProblem[] {
  if (problems.length === 0) return noProblems
  const depth = step.path.length
  return problems.map((problem) => ({
    problem,
    at: problem.path[depth] === step.method ? problem.path.slice(depth + 1) : undefined,
  }))
}

/** Those at a place or within it. */
export function problemsWithin(
  problems: readonly FieldProblem[],
  path: Path,
): readonly FieldProblem[] {
  const found = problems.filter(({ at }) => at !== undefined && startsWith(at, path))
  return found.length === 0 ? noProblems : found
}

/** Those at exactly this place: what a group shows itself, while its fields show theirs. */
export function problemsExactly(
  problems: readonly FieldProblem[],
  path: Path,
): readonly FieldProblem[] {
  const found = problems.filter(({ at }) => at?.length === path.length && startsWith(at, path))
  return found.length === 0 ? noProblems : found
}

/** Whether a problem only asks for what nobody has filled in yet; `value`: of the step. */
export function isToFillIn({ problem, at }: FieldProblem, value: Plain | undefined): boolean {
  return /-(?:missing|empty)$/.test(problem.code) || (at && getIn(value, at)) === ''
}

/** Whether two lists would be shown alike; their ranges don't count. */
export function sameProblems(a: readonly FieldProblem[], b: readonly FieldProblem[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ problem, at }, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        problem.code === other.problem.code &&
        problem.message === other.problem.message &&
        problem.severity === other.problem.severity &&
        at?.join('\0') === other.at?.join('\0')
      )
    })
  )
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, index) => String(path[index]) === String(key))
}
