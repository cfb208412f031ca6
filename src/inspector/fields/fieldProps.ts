import type { Field, Path, Plain } from '../../swml/index.ts'
import { type FieldProblem, sameProblems } from '../logic/problemsAt.ts'
import { samePlain } from '../logic/samePlain.ts'

export type FieldProps = {
  field: Field
  /** From the step's value: `['custom_parameters']`. */
  path: Path
  value: Plain | undefined
  /** Those at this field or within it. */
  problems: readonly FieldProblem[]
}

/** Whether a field would look the same; the writing side never changes, since it finds its step itself. */
export function sameFieldProps(a: FieldProps, b: FieldProps): boolean {
  return (
    a.field === b.field &&
    a.path.join('\0') === b.path.join('\0') &&
    samePlain(a.value, b.value) &&
    sameProblems(a.problems, b.problems)
  )
}
